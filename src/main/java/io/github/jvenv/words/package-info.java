/** How messages put numbers and lists. Every room may say things to people. */
@NullMarked
package io.github.jvenv.words;

import org.jspecify.annotations.NullMarked;
