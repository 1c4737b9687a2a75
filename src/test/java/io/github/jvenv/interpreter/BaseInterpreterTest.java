package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.interpreter.BaseInterpreter.Trace;
import io.github.jvenv.testing.FakePython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are written for /bin/sh")
class BaseInterpreterTest {
    @TempDir
    Path environment;

    private Path program;

    @BeforeEach
    void makeAnEnvironmentThatNamesNoHome() throws IOException {
        program = FakePython.cpython(environment.resolve("bin/python"), "3.12.4");
        Files.writeString(environment.resolve("pyvenv.cfg"), "include-system-site-packages = false\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/python3.12/os.py", "lib/python3.13t/os.py", "lib/pypy3.10/os.py", "Lib/os.py"})
    void standsInTheEnvironmentIfItsLibraryIsThere(String module) throws IOException {
        write(module);
        assertEquals(new Trace.Base(program), BaseInterpreter.of(program));
    }

    @Test
    void isLostIfItsLibraryIsNotThere() throws IOException {
        write("lib/python3.12/site-packages/os.py");
        assertEquals(new Trace.Lost(environment), BaseInterpreter.of(program));
    }

    @Test
    void isLostIfItsHomeIsGoneWhateverIsInTheEnvironment() throws IOException {
        write("lib/python3.12/os.py");
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = /gone/bin\n");
        assertEquals(new Trace.Lost(environment), BaseInterpreter.of(program));
    }

    private void write(String path) throws IOException {
        Files.createDirectories(environment.resolve(path).getParent());
        Files.writeString(environment.resolve(path), "");
    }
}
