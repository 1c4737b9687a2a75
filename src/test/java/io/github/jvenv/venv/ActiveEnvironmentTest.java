package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveEnvironmentTest {
    @TempDir
    private Path directory;

    @Test
    void findsItsOwnProgramsBeforeThoseOnThePath() throws IOException {
        Path own = program("env/bin/tool");
        Path other = program("usr/bin/tool");
        Path elsewhere = program("usr/bin/other");
        assertEquals(
                Optional.of(own),
                environment().find("tool", path(other.getParent().toString())));
        assertEquals(
                Optional.of(elsewhere),
                environment().find("other", path(other.getParent().toString())));
        assertEquals(
                Optional.empty(),
                environment().find("none", path(other.getParent().toString())));
    }

    /** A shell passes over such a directory, too; here it ended the build. */
    @Test
    void passesOverWhatIsNoDirectoryOnThePath() throws IOException {
        Path other = program("usr/bin/other");
        assertEquals(
                Optional.of(other),
                environment()
                        .find("other", path("\0quoted" + File.pathSeparator + File.pathSeparator + other.getParent())));
    }

    private ActiveEnvironment environment() {
        return new ActiveEnvironment(directory.resolve("env"), directory.resolve("env/bin/python"));
    }

    private static Map<String, String> path(String text) {
        return Map.of("PATH", text);
    }

    private Path program(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        file.toFile().setExecutable(true);
        return file;
    }
}
