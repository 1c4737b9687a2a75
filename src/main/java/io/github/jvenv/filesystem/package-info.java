/**
 * The file system as this project uses it. A name from outside becomes a {@link
 * io.github.jvenv.filesystem.RelativePath} before it is used. A file or a tree is written under a
 * {@linkplain io.github.jvenv.filesystem.TemporaryFiles temporary name} and moved, so that it is whole or absent under
 * its own; what a killed build leaves behind has a name that tells it, and is removed when it is old. Writers of one
 * thing keep out of each other's way with {@link io.github.jvenv.filesystem.KeyedLocks}, which save work but which
 * correctness never rests on: the move decides.
 *
 * <p>Nothing here calls {@code fsync}: the promises hold when a process dies, and not when the power fails.
 */
@NullMarked
package io.github.jvenv.filesystem;

import org.jspecify.annotations.NullMarked;
