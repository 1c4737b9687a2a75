/**
 * One class for each outcome that a user can name: an environment {@linkplain
 * io.github.jvenv.operation.CreateEnvironment created}, requirements {@linkplain
 * io.github.jvenv.operation.InstallRequirements installed}, an environment {@linkplain
 * io.github.jvenv.operation.ArchiveEnvironment archived}. Here the rooms below are wired together; no Maven type is known.
 *
 * <p>What an operation has done to an environment it notes down in that environment, in one file that {@link
 * io.github.jvenv.operation.EnvironmentState} describes. The note is removed before an environment is changed and written
 * when the change is whole, so that a build that was killed leaves an environment without a note, which the next build
 * compares file by file instead of trusting it.
 */
@NullMarked
package io.github.jvenv.operation;

import org.jspecify.annotations.NullMarked;
