package io.github.jvenv.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@MojoTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class RelocateMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "relocate")
    @MojoParameter(name = "python", value = "managed:3.12")
    void theCommandLineHasTheLastWordOnTheInterpreter(RelocateMojo mojo) throws IOException {
        Files.createDirectories(venv().resolve("lib/python3.12/site-packages"));
        Files.writeString(venv().resolve("pyvenv.cfg"), "home = /gone/bin\nversion = 3.12.1\n");
        Files.createDirectories(venv().resolve("bin"));
        Files.createSymbolicLink(venv().resolve("bin/python"), Path.of("/gone/bin/python3.12"));
        property("jvenv.python", "./bin/python");
        assertFails(
                mojo, "The environment ROOT/target/venv is for Python 3.12, and ROOT/bin/python is CPython 3.13.5.");
    }
}
