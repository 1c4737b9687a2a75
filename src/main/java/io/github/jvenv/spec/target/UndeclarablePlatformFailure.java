package io.github.jvenv.spec.target;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.tag.Platform;

/** A platform of which only an interpreter that runs on it can tell the values of environment markers. */
public final class UndeclarablePlatformFailure extends Failure {
    UndeclarablePlatformFailure(Platform platform) {
        super("The environment markers of a Python on " + platform.name() + " are not known beforehand.");
    }
}
