package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InvalidInterpreterRequestFailure;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An interpreter that the build's tool chains name.
 *
 * @param path its program, or the directory that it is installed in
 * @param provides what is said of it: a version of Python, of which only the first numbers may be there, behind an
 *     implementation or none ({@code cpython3.12}); empty if nothing is said
 */
public record Toolchain(Path path, String provides) {
    /** What is wrong with what is said of it, to go on from its path; empty if it is right. */
    Optional<String> objection(Interpreter found) {
        if (provides.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (InterpreterRequest.parse(provides) instanceof InterpreterRequest.Matching claim
                    && !claim.accepts(found)) {
                return Optional.of("is " + found.description() + ", and toolchains.xml says that it provides "
                        + claim.description());
            }
            return Optional.empty();
        } catch (InvalidInterpreterRequestFailure e) {
            return Optional.of("provides '" + provides + "', says toolchains.xml, and that is no version of Python");
        }
    }
}
