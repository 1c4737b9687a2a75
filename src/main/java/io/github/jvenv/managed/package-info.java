/**
 * The CPython that the Maven repository has: an artifact for each version, in which there are files for each platform.
 *
 * <p>{@link io.github.jvenv.managed.ManagedInterpreters} is the way to the repository, which another room goes.
 * {@link io.github.jvenv.managed.ManagedStore} unpacks the files that an interpreter needs, once for each version and platform,
 * and checks them whenever they are used; {@link io.github.jvenv.managed.ManagedInterpreter} is what an archive takes along.
 * Nothing is run here, so it does not matter whether the files are for this machine.
 */
@NullMarked
package io.github.jvenv.managed;

import org.jspecify.annotations.NullMarked;
