/** What goes wrong, said to the person who can mend it. Every room may throw a {@link Failure}; one place catches it. */
@NullMarked
package io.github.jvenv.failure;

import org.jspecify.annotations.NullMarked;
