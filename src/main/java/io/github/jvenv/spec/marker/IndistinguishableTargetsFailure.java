package io.github.jvenv.spec.marker;

import io.github.jvenv.failure.Failure;

/** Two targets that something has to tell apart have the same values of all marker variables that describe a Python. */
public final class IndistinguishableTargetsFailure extends Failure {
    IndistinguishableTargetsFailure(String first, String second) {
        super(
                "No marker tells the targets '" + first + "' and '" + second
                        + "' apart: implementation, version of Python, system and processor are the same.",
                "Lock them in files of their own.");
    }
}
