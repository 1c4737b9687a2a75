package io.github.jvenv.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.tag.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsLaunchersTest {
    private static final Platform.Windows PLATFORM = (Platform.Windows) Platform.parse("win_amd64");

    @TempDir
    private Path directory;

    @Test
    void saysThatALauncherIsNotThere() {
        assertEquals(
                "The launcher t64.exe, which programs for Windows begin with, is not in " + directory + ".",
                failure().getMessage());
    }

    @Test
    void saysThatAFileIsTooLongForALauncher() throws IOException {
        Path file = Files.write(directory.resolve("t64.exe"), new byte[(4 << 20) + 1]);
        assertEquals(
                "The launcher " + file + " has 4194305 bytes, and expected are at most 4194304: it is no launcher.",
                failure().getMessage());
    }

    private Failure failure() {
        return assertThrows(Failure.class, () -> WindowsLaunchers.ofDirectory(directory, PLATFORM));
    }
}
