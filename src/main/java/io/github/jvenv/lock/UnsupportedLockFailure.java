package io.github.jvenv.lock;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.version.Version;

/** A lock file of a version that means other things than the one that is known. */
public final class UnsupportedLockFailure extends Failure {
    UnsupportedLockFailure(String lockFile, Version lockVersion) {
        super(
                lockFile + " has lock-version " + lockVersion + ", and only 1.x can be read.",
                "Lock again with a tool that writes lock-version 1.0, or use a later version of the plugin.");
    }
}
