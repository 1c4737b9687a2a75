package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                String name = withoutExe(child);
                if (name.startsWith(stem) && isMinorVersion(name.substring(stem.length()), freeThreaded)) {
                    found.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // A directory that can't be listed is as good as an empty one, to a shell too.
        }
        found.sort(Comparator.comparing(ProgramDirectory::withoutExe, NaturalOrder.NEWEST_FIRST));
        return found;
    }

    /** Whether a text is one to three digits, with a {@code t} behind them where that is wanted. */
    private static boolean isMinorVersion(String text, boolean freeThreaded) {
        String number = freeThreaded && text.endsWith("t") ? text.substring(0, text.length() - 1) : text;
        return !number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutExe(Path program) {
        String name = program.getFileName().toString();
        return name.endsWith(EXE) ? name.substring(0, name.length() - EXE.length()) : name;
    }
}
