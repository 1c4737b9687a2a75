package io.github.jvenv.interpreter;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A text that names no interpreter in any of the known forms. */
public final class InvalidInterpreterRequestFailure extends Failure {
    InvalidInterpreterRequestFailure(String text, @Nullable Throwable cause) {
        super(
                "'" + text + "' does not say which Python is wanted. It can be a path (/usr/bin/python3, ./python),"
                        + " a version (3.12, 3.12.4, python3.12, cpython3.13t, pypy3.10), a range (>=3.11,<3.14),"
                        + " one from the Maven repository (managed, managed:3.13, managed:>=3.12),"
                        + " or nothing at all for any.",
                cause);
    }
}
