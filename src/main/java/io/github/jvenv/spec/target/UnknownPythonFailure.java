package io.github.jvenv.spec.target;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.version.Version;

/** A version that is not precise enough for a target, or that no Python can have. */
public final class UnknownPythonFailure extends Failure {
    UnknownPythonFailure(Version version) {
        super("A target cannot be for Python '" + version + "'.", "Give at least the first two numbers, as in 3.13.");
    }
}
