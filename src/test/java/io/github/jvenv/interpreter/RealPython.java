package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An interpreter of this machine, for tests that are skipped where there is none. */
public final class RealPython {
    private RealPython() {}

    public static Path any() {
        Optional<Path> python = Stream.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(python.isPresent(), "this machine has no python3 in a usual place");
        return python.get();
    }
}
