package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.venv.LauncherLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LauncherFreeingTest {
    private static final String NEW = "MZ " + RawText.of("<launcher_dir>".getBytes(UTF_16LE)) + " ";
    private static final String OLD = "MZ old ";
    private static final String ZIP = "PK\u0003\u0004 what to run";

    @Test
    void aProgramOfAnEnvironmentFindsTheInterpreterBesideItself() {
        String freed = NEW + "#!<launcher_dir>\\python.exe\r\n" + ZIP;
        assertEquals(Optional.of(freed), LauncherFreeing.freed(NEW + "#!C:\\env\\Scripts\\python.exe\r\n" + ZIP));
        assertEquals(
                Optional.of(freed), LauncherFreeing.freed(NEW + "#!\"C:\\an env\\scripts\\python.exe\"\r\n" + ZIP));
        assertTrue(LauncherFreeing.isFree(freed));
        assertEquals(Optional.empty(), LauncherFreeing.freed(freed));
    }

    @Test
    void aProgramWithoutAConsoleStaysOne() {
        assertEquals(
                Optional.of(NEW + "#!<launcher_dir>\\pythonw.exe\n" + ZIP),
                LauncherFreeing.freed(NEW + "#!C:\\env\\Scripts\\pythonw.exe\n" + ZIP));
    }

    @Test
    void optionsOfTheInterpreterStay() {
        assertEquals(
                Optional.of(NEW + "#!<launcher_dir>\\python.exe -s\r\n" + ZIP),
                LauncherFreeing.freed(NEW + "#!C:\\env\\Scripts\\python.exe -s\r\n" + ZIP));
    }

    @Test
    void anInterpreterThatIsNoEnvironmentsStays() {
        String program = NEW + "#!C:\\Python312\\python.exe\r\n" + ZIP;
        assertEquals(Optional.empty(), LauncherFreeing.freed(program));
        assertFalse(LauncherFreeing.isFree(program));
    }

    @Test
    void anOlderLauncherKnowsOnlyPaths() {
        String program = OLD + "#!C:\\env\\Scripts\\python.exe\r\n" + ZIP;
        assertEquals(Optional.empty(), LauncherFreeing.freed(program));
        assertFalse(LauncherFreeing.isFree(program));
    }

    @Test
    void programsAreThoseInScriptsButPythonsOwn() {
        assertTrue(LauncherLine.isIn(RelativePath.of("Scripts/flask.exe")));
        assertFalse(LauncherLine.isIn(RelativePath.of("Scripts/python.exe")));
        assertFalse(LauncherLine.isIn(RelativePath.of("Scripts/pythonw.exe")));
        assertFalse(LauncherLine.isIn(RelativePath.of("Scripts/sub/flask.exe")));
        assertFalse(LauncherLine.isIn(RelativePath.of("Lib/site-packages/demo/t64.exe")));
    }
}
