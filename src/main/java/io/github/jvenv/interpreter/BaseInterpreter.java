package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leads from the {@code python} of a virtual environment to the interpreter that the environment was made from: an
 * environment made over another one would break with it, and would see its packages.
 */
public final class BaseInterpreter {
    /** Keys that virtualenv and newer Pythons write, with the path of the base's program. */
    private static final List<String> EXECUTABLE_KEYS = List.of("base-executable", "executable");

    private static final Pattern NAME = Pattern.compile("(?i)(?:python|pypy|graalpy)[\\w.]*");

    private BaseInterpreter() {}

    /** What a program's path leads to. */
    public sealed interface Trace {
        /** The program, or the environment where the way ends. */
        Path path();

        /** A program that belongs to no environment. */
        record Base(Path path) implements Trace {}

        /** An environment whose base is no longer there. */
        record Lost(Path path) implements Trace {}
    }

    /**
     * What two paths have in common that lead to the same interpreter. Links to a program with a name of another kind are
     * apart: such a launcher looks at what it was called by.
     */
    public static Path identity(Path program) {
        Path base = of(program).path();
        try {
            Path real = base.toRealPath();
            return NAME.matcher(real.getFileName().toString()).matches() ? real : base;
        } catch (IOException e) {
            return base;
        }
    }

    /** Follows environments to their base; one that belongs to none is its own base. */
    public static Trace of(Path executable) {
        Set<Path> seen = new LinkedHashSet<>();
        Path current = executable.toAbsolutePath().normalize();
        while (seen.add(current)) {
            Optional<PyvenvConfiguration> configuration = PyvenvConfiguration.findFor(current);
            if (configuration.isEmpty()) {
                return new Trace.Base(current);
            }
            Optional<Path> next = findBase(configuration.get(), current);
            if (next.isEmpty() && isWithin(configuration.get(), current)) {
                return new Trace.Base(current);
            }
            if (next.isEmpty()) {
                return new Trace.Lost(configuration.get().environment());
            }
            current = next.get();
        }
        return new Trace.Lost(current);
    }

    private static Optional<Path> findBase(PyvenvConfiguration configuration, Path executable) {
        List<Path> candidates = new ArrayList<>();
        EXECUTABLE_KEYS.forEach(
                key -> configuration.find(key).flatMap(BaseInterpreter::path).ifPresent(candidates::add));
        linkTarget(executable)
                .filter(target -> !target.startsWith(configuration.environment().resolve("bin")))
                .ifPresent(candidates::add);
        configuration.find("home").flatMap(BaseInterpreter::path).ifPresent(home -> {
            candidates.add(home.resolve(executable.getFileName()));
            candidates.add(home.resolve("python3"));
            candidates.add(home.resolve("python.exe"));
        });
        return candidates.stream()
                .filter(Files::isExecutable)
                .map(Path::normalize)
                .findFirst();
    }

    /** Without links, the interpreter and the environment are laid over each other. */
    private static boolean isWithin(PyvenvConfiguration configuration, Path executable) {
        boolean another = configuration.find("home").isPresent()
                || EXECUTABLE_KEYS.stream()
                        .anyMatch(key -> configuration.find(key).isPresent());
        return !another
                && Files.isExecutable(executable)
                && !Files.isSymbolicLink(executable)
                && hasStandardLibrary(configuration.environment());
    }

    private static boolean hasStandardLibrary(Path prefix) {
        if (Files.isRegularFile(prefix.resolve("Lib/os.py"))) {
            return true;
        }
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(prefix.resolve("lib"), "{python,pypy}3.*")) {
            for (Path library : libraries) {
                if (Files.isRegularFile(library.resolve("os.py"))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static Optional<Path> path(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The program is mostly a link to that of the base, and always so in an environment that names no home. */
    private static Optional<Path> linkTarget(Path executable) {
        try {
            Path real = executable.toRealPath();
            return real.equals(executable) ? Optional.empty() : Optional.of(real);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
