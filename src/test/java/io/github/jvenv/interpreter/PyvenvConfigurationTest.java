package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyvenvConfigurationTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatPythonReads() {
        String text = """
                home = /usr/bin
                Include-System-Site-Packages=false
                a line without the sign
                prompt = 'a = b'
                version = 3.11.2
                  version=  3.12.1\t
                """;
        assertEquals(
                new TreeMap<>(Map.of(
                        "home", "/usr/bin",
                        "include-system-site-packages", "false",
                        "prompt", "'a = b'",
                        "version", "3.12.1")),
                PyvenvConfiguration.parse(directory, text).values());
    }

    @Test
    void standsBesideAProgramOrAboveIt() throws IOException {
        Path program = Files.createDirectories(directory.resolve("env/bin")).resolve("python");
        assertEquals(Optional.empty(), PyvenvConfiguration.findFor(program));
        Files.writeString(directory.resolve("env/pyvenv.cfg"), "home = /above\n");
        assertEquals(Optional.of("/above"), PyvenvConfiguration.findFor(program).flatMap(found -> found.find("home")));
        Files.writeString(directory.resolve("env/bin/pyvenv.cfg"), "home = /beside\n");
        assertEquals(
                Optional.of("/beside"), PyvenvConfiguration.findFor(program).flatMap(found -> found.find("home")));
    }

    @Test
    void namesTheEnvironment() throws IOException {
        Files.writeString(directory.resolve("pyvenv.cfg"), "");
        assertEquals(
                Optional.of(directory),
                PyvenvConfiguration.findFor(directory.resolve("bin/python")).map(PyvenvConfiguration::environment));
    }

    @Test
    void isNoneWhenTheFileIsTooLargeToBeOne() throws IOException {
        Files.writeString(directory.resolve("pyvenv.cfg"), "x = y\n".repeat(20_000));
        assertEquals(Optional.empty(), PyvenvConfiguration.findIn(directory));
    }
}
