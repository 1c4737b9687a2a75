package io.github.jvenv.interpreter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        found.addAll(versioned(Pattern.compile(stem + "3\\.(\\d{1,3})" + (request.freeThreaded() ? "t?" : ""))));
        return found.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .toList();
    }

    private List<Path> versioned(Pattern pattern) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(path)) {
            children.filter(child -> pattern.matcher(withoutExe(child)).matches())
                    .forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // A directory that can't be listed is as good as an empty one, to a shell too.
        }
        found.sort(Comparator.comparing(ProgramDirectory::withoutExe, NaturalOrder.NEWEST_FIRST));
        return found;
    }

    private static String withoutExe(Path program) {
        String name = program.getFileName().toString();
        return name.endsWith(EXE) ? name.substring(0, name.length() - EXE.length()) : name;
    }
}
