/**
 * Lock files at work: a resolution drafted as a lock, a lock that answers in place of a resolution once it has proved to be
 * the answer to what is asked, and the choice between the two. The format itself is the room {@code lock}.
 */
@NullMarked
package io.github.jvenv.pinning;

import org.jspecify.annotations.NullMarked;
