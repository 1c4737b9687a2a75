package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.spec.text.NaturalOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A directory of programs, as one on the PATH: which of its programs are called like an interpreter. The plain names come
 * first, because they are what somebody who types {@code python3} gets; then those with a version, the newest first.
 */
record ProgramDirectory(Path path) {
    private static final String EXE = ".exe";

    /** The programs that are called like the implementation asked for. */
    List<Path> interpreters(InterpreterRequest.Matching request) {
        String stem = request.implementation() == InterpreterRequest.Implementation.PYPY ? "pypy" : "python";
        Set<Path> found = new LinkedHashSet<>();
        for (String name : List.of(stem + "3", stem)) {
            found.add(path.resolve(name));
            found.add(path.resolve(name + EXE));
        }
        found.addAll(versioned(stem + "3.", request.freeThreaded()));
        found.removeIf(program -> !Files.isRegularFile(program) || !Files.isExecutable(program));
        return List.copyOf(found);
    }

    private List<Path> versioned(String stem, boolean freeThreaded) {
        // Names are all that is needed of the thousand programs that a system has. A directory that cannot be listed is
        // as good as an empty one, to a shell too.
        String[] names = Objects.requireNonNullElse(path.toFile().list(), new String[0]);
        List<Path> found = new ArrayList<>();
        for (String name : names) {
            String program = withoutExe(name);
            if (program.startsWith(stem) && isMinorVersion(program.substring(stem.length()), freeThreaded)) {
                found.add(path.resolve(name));
            }
        }
        found.sort(Comparator.comparing(
                program -> withoutExe(program.getFileName().toString()), NaturalOrder.NEWEST_FIRST));
        return found;
    }

    /** Whether a text is one to three digits, with a {@code t} behind them where that is wanted. */
    private static boolean isMinorVersion(String text, boolean freeThreaded) {
        String number = freeThreaded && text.endsWith("t") ? text.substring(0, text.length() - 1) : text;
        return !number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutExe(String name) {
        return name.endsWith(EXE) ? name.substring(0, name.length() - EXE.length()) : name;
    }
}
