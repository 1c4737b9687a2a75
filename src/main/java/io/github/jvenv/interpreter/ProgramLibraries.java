package io.github.jvenv.interpreter;

import io.github.jvenv.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries that hold an interpreter whose program is hardly more than its name, for whoever copies the program: where
 * it looks for them from its own place, such as {@code $ORIGIN/../lib}, the copy looks from another one.
 */
public final class ProgramLibraries {
    private static final Pattern INTERPRETER = Pattern.compile("lib(?:python|pypy)[\\w.-]*");

    private ProgramLibraries() {}

    /**
     * The files, whose names are those that the program looks for; none where all of the interpreter is in the program.
     *
     * @throws IOException if the program cannot be read
     */
    public static List<Path> of(Interpreter interpreter) throws IOException {
        Path program = interpreter.executable().toRealPath();
        List<Path> files = new ArrayList<>();
        for (String name : names(interpreter, program)) {
            find(name, interpreter, program).ifPresent(files::add);
        }
        return files;
    }

    private static Collection<String> names(Interpreter interpreter, Path program) throws IOException {
        Collection<String> needed = ElfFile.read(program).libraries();
        if (needed.isEmpty() && interpreter.sharedLibrary().endsWith(".dylib")) {
            return List.of(interpreter.sharedLibrary());
        }
        return needed.stream()
                .filter(name -> INTERPRETER.matcher(name).matches())
                .toList();
    }

    private static Optional<Path> find(String name, Interpreter interpreter, Path program) {
        return Stream.of(
                        program.resolveSibling(name),
                        program.resolveSibling("../lib/" + name),
                        program.resolveSibling("../" + name),
                        interpreter.prefix().resolve("lib").resolve(name))
                .map(Path::normalize)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
