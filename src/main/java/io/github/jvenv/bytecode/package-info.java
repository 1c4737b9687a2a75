/**
 * Bytecode for the modules of an image, so that an environment starts fast where it cannot keep any: below a directory that
 * nobody may write to, or in a process that lives for a moment. It is of the kind that Python never checks against its
 * source (PEP 552, "unchecked hash"): unpacking an archive gives files new times, which makes every other kind stale.
 */
@NullMarked
package io.github.jvenv.bytecode;

import org.jspecify.annotations.NullMarked;
