package io.github.jvenv.wheelbuild;

import io.github.jvenv.failure.Failure;

/** A version of Maven's that PEP 440 has no counterpart for. */
public final class UnmappableVersionFailure extends Failure {
    UnmappableVersionFailure(String version) {
        super(
                "The version '" + version
                        + "' of the project has no counterpart in Python (PEP 440), which has numbers,"
                        + " and alpha, beta, rc, post and dev with a number after them.",
                "Say with <distribution><version> what the version is called in Python.");
    }
}
