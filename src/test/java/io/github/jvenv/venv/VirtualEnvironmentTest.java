package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualEnvironmentTest {
    @TempDir
    Path directory;

    @Test
    void isADirectoryWithAConfiguration() throws IOException {
        assertEquals(Optional.empty(), VirtualEnvironment.find(directory));
        configure("");
        assertEquals(Optional.of(directory), VirtualEnvironment.find(directory).map(VirtualEnvironment::directory));
    }

    @ParameterizedTest
    @CsvSource({
        "jvenv = 1.0, jvenv",
        "uv = 0.9.1, uv",
        "virtualenv = 20.26.2, virtualenv",
        "command = x -m venv y, venv",
        "'', venv"
    })
    void tellsWhoMadeIt(String line, String maker) throws IOException {
        assertEquals(maker, configure("home = /usr/bin\n" + line + "\n").maker().toString());
    }

    @Test
    void tellsWhetherItSeesTheInterpretersPackages() throws IOException {
        assertFalse(configure("").seesSystemPackages());
        assertFalse(configure("include-system-site-packages = false").seesSystemPackages());
        assertTrue(configure("include-system-site-packages = True").seesSystemPackages());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes links and run bits")
    void hasNoProgramWhenItsInterpreterIsGone() throws IOException {
        VirtualEnvironment environment = configure("");
        assertEquals(Optional.empty(), environment.findProgram());
        Path program = Files.createDirectories(directory.resolve("bin")).resolve("python");
        Path interpreter = directory.resolve("interpreter");
        Files.createSymbolicLink(program, interpreter);
        assertEquals(Optional.empty(), environment.findProgram());
        Files.writeString(interpreter, "#!/bin/sh\n");
        assertEquals(Optional.empty(), environment.findProgram());
        Files.setPosixFilePermissions(interpreter, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(Optional.of(program), environment.findProgram());
    }

    @Test
    void knowsWhereAnEnvironmentCanBeMade() throws IOException {
        assertEquals(new EnvironmentDirectory.Vacant(), EnvironmentDirectory.at(directory.resolve("none")));
        assertEquals(new EnvironmentDirectory.Vacant(), EnvironmentDirectory.at(directory));
        assertEquals(
                new EnvironmentDirectory.Foreign("a file"),
                EnvironmentDirectory.at(Files.writeString(directory.resolve("file"), "text")));
        assertEquals(
                new EnvironmentDirectory.Foreign("a directory with files in it, and no environment"),
                EnvironmentDirectory.at(directory));
        VirtualEnvironment environment = configure("");
        assertEquals(new EnvironmentDirectory.Occupied(environment), EnvironmentDirectory.at(directory));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes links")
    void followsALinkToADirectoryOnly() throws IOException {
        Path vacant = Files.createDirectories(directory.resolve("vacant"));
        assertEquals(
                new EnvironmentDirectory.Vacant(),
                EnvironmentDirectory.at(Files.createSymbolicLink(directory.resolve("link"), vacant)));
        assertEquals(
                new EnvironmentDirectory.Foreign("a link that leads nowhere or to a file"),
                EnvironmentDirectory.at(Files.createSymbolicLink(directory.resolve("dangling"), Path.of("gone"))));
    }

    private VirtualEnvironment configure(String text) throws IOException {
        Files.writeString(directory.resolve("pyvenv.cfg"), text);
        return VirtualEnvironment.find(directory).orElseThrow();
    }
}
