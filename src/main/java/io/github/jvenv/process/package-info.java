/**
 * Children of this process. A {@link io.github.jvenv.process.Command} says everything a child gets: its program and
 * arguments as a list, so that no shell ever reads them, its whole environment, its input and its limits. What became of
 * it is an {@link io.github.jvenv.process.Outcome}; a child that did not end in time, or whose caller was interrupted, is
 * ended together with every process that it started.
 */
@NullMarked
package io.github.jvenv.process;

import org.jspecify.annotations.NullMarked;
