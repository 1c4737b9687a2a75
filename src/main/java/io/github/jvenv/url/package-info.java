/**
 * URLs as texts: what stands for itself in them, what is written as a percent sign and two digits, and what may be secret. Every
 * room may read or write one.
 */
@NullMarked
package io.github.jvenv.url;

import org.jspecify.annotations.NullMarked;
