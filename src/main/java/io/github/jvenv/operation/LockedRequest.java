package io.github.jvenv.operation;

import java.nio.file.Path;

/**
 * A set of distributions that somebody asks about.
 *
 * @param environment the environment whose interpreter they are for; it need not exist
 * @param resolve which, and from where
 * @param lockFile the lock file, which need not exist
 * @param lock what is done with it
 */
public record LockedRequest(EnvironmentRequest environment, ResolveRequest resolve, Path lockFile, LockMode lock) {}
