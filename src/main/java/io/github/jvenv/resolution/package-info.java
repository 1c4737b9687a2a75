/**
 * Which distributions fulfil a set of requirements on a target: Python's policy over the {@linkplain
 * io.github.jvenv.solver generic solver}.
 */
@NullMarked
package io.github.jvenv.resolution;

import org.jspecify.annotations.NullMarked;
