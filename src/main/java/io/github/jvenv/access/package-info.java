/**
 * Which indexes are asked, and how they are reached: what a POM says, what a requirements file adds, else what pip's own
 * configuration on this machine says, else the public index; with the credentials of each server, and never those of another.
 */
@NullMarked
package io.github.jvenv.access;

import org.jspecify.annotations.NullMarked;
