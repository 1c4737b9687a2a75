/**
 * What an environment is like: the note that it carries of what was done to it, the files that stand in it, as one look shows
 * them, and what was seen of it in this build, so that nobody looks twice.
 *
 * <p>The note is one file that {@link io.github.jvenv.state.EnvironmentState} describes. It is removed before an environment
 * is changed and written when the change is whole, so that a build that was killed leaves an environment without a note,
 * which the next build compares file by file instead of trusting it.
 */
@NullMarked
package io.github.jvenv.state;

import org.jspecify.annotations.NullMarked;
