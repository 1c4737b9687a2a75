/**
 * Hash and check-sum values, and how they are computed: which algorithms count, how a digest is written, what a list of inputs
 * comes to, CRC-32 algebra.
 */
@NullMarked
package io.github.jvenv.digest;

import org.jspecify.annotations.NullMarked;
