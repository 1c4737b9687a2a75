package io.github.jvenv.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Interpreters of this machine, for tests that are skipped where there is none. */
public final class RealPythons {
    private RealPythons() {}

    /**
     * A Python 3: what the property {@code jvenv.differential.python} names, else one in a usual place, else the first on
     * PATH.
     */
    public static Path any() {
        Stream<Path> usual = Stream.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")
                .map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "python3"));
        Stream<Path> chosen = Stream.ofNullable(System.getProperty("jvenv.differential.python"))
                .map(Path::of);
        Optional<Path> found = Stream.of(chosen, usual, onPath)
                .flatMap(stream -> stream)
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseGet(() -> Assumptions.abort("this machine has no python3 in a usual place or on PATH"));
    }
}
