/**
 * An environment's life between operations: the lock that is held while it changes, its interpreter, its seeds, what is
 * broken in it and how that is mended, and a copy of it elsewhere.
 */
@NullMarked
package io.github.jvenv.environment;

import org.jspecify.annotations.NullMarked;
