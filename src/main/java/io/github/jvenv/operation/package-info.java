/**
 * One class for each outcome that a user can name: an environment {@linkplain
 * io.github.jvenv.operation.CreateEnvironment created}, requirements {@linkplain
 * io.github.jvenv.operation.InstallRequirements installed}, an environment {@linkplain
 * io.github.jvenv.operation.ArchiveEnvironment archived}. Here the rooms below are wired together; no Maven type
 * is known. An operation has a request, a record with all that it is asked for, and tells what came of it in a line.
 */
@NullMarked
package io.github.jvenv.operation;

import org.jspecify.annotations.NullMarked;
