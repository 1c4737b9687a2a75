package io.github.jvenv.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.jvenv.digest.QuickDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentEnvironmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private Path temporary;

    private final RecentEnvironments recent = new RecentEnvironments();
    private Path environment;
    private EnvironmentState.NotedInterpreter interpreter;

    @BeforeEach
    void makeAnEnvironment() throws IOException {
        environment = Files.createDirectories(temporary.toRealPath().resolve("venv"));
        Files.createDirectories(environment.resolve("lib/package"));
        Files.writeString(environment.resolve("lib/package/module.py"), "x = 1\n");
        interpreter =
                new EnvironmentState.NotedInterpreter(Files.writeString(temporary.resolve("python"), "3.13.5"), "");
        age();
    }

    @Test
    void oneLookServesTheGoalThatComesNext() throws IOException {
        QuickDigest seen = see();
        assertEquals(Optional.of(seen), recent.take(environment).map(EnvironmentFiles::stamp));
        assertEquals(Optional.empty(), recent.take(environment));
    }

    @Test
    void whatOtherGoalsAddRemoveOrReplaceInTheMeantimeIsNoticed() throws IOException {
        see();
        Files.writeString(environment.resolve("lib/package/added.py"), "");
        assertEquals(Optional.empty(), recent.take(environment));
        age();
        see();
        Files.delete(environment.resolve("lib/package/added.py"));
        assertEquals(Optional.empty(), recent.take(environment));
        age();
        see();
        Path other = Files.writeString(temporary.resolve("other.py"), "x = 2\n");
        Files.move(other, environment.resolve("lib/package/module.py"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(Optional.empty(), recent.take(environment));
    }

    @Test
    void aLookAtWhatHasJustChangedServesNobody() throws IOException {
        Files.setLastModifiedTime(environment.resolve("lib"), FileTime.from(NOW.minusMillis(500)));
        see();
        assertEquals(Optional.empty(), recent.take(environment));
    }

    @Test
    void anInterpreterThatIsReplacedUnderItsNameChangesTheStamp() throws IOException {
        QuickDigest before = see();
        Files.writeString(interpreter.executable(), "3.13.10");
        assertNotEquals(before, see());
        Files.delete(interpreter.executable());
        assertNotEquals(before, see());
    }

    private QuickDigest see() throws IOException {
        EnvironmentFiles files = EnvironmentFiles.of(environment, interpreter);
        recent.see(environment, files, NOW);
        return files.stamp();
    }

    private void age() throws IOException {
        for (String path : new String[] {"", "lib", "lib/package"}) {
            Files.setLastModifiedTime(environment.resolve(path), FileTime.from(NOW.minusSeconds(60)));
        }
    }
}
