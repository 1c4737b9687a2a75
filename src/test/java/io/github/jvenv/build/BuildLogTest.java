package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jvenv.filesystem.DirectoryChildren;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLogTest {
    @TempDir
    Path directory;

    @Test
    void putsLinesTogetherFromPieces() throws IOException {
        List<String> heard = new ArrayList<>();
        Path file = directory.resolve("logs/x.log");
        try (BuildLog log = new BuildLog(file, heard::add)) {
            log.keep();
            assertFalse(Files.exists(file));
            write(log, "on");
            write(log, "e\ntw\u00e4");
            write(log, "\r\n\nthree");
            assertEquals(List.of("one", "tw\u00e4", "three"), log.tail());
        }
        assertEquals(List.of("one", "tw\u00e4", "", "three"), Files.readAllLines(file));
        assertEquals(Files.readAllLines(file), heard);
    }

    @Test
    void leavesOutTheMiddleOfWhatIsTooLong() throws IOException {
        Path file = directory.resolve("x.log");
        try (BuildLog log = new BuildLog(file, 20, line -> {})) {
            log.keep();
            for (int i = 0; i < 5000; i++) {
                write(log, "line " + i + "\n");
            }
            assertEquals("line 4999", log.tail().get(19));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(List.of("line 0", "line 1", "line 2"), lines.subList(0, 3));
        assertEquals(List.of("... 3997 lines left out ...", "line 4000"), lines.subList(3, 5));
        assertEquals("line 4999", lines.get(lines.size() - 1));
    }

    @Test
    void writesNoLineTwice() throws IOException {
        Path file = directory.resolve("x.log");
        try (BuildLog log = new BuildLog(file, 4, line -> {})) {
            write(log, "one\ntwo\nthree\nfour\n");
            log.keep();
        }
        assertEquals(List.of("one", "two", "three", "four"), Files.readAllLines(file));
    }

    @Test
    void leavesTheLogOfAnotherBuildAlone() throws IOException {
        Path file = directory.resolve("x.log");
        try (BuildLog good = new BuildLog(file, line -> {})) {
            write(good, "good\n");
            try (BuildLog bad = new BuildLog(file, line -> {})) {
                write(bad, "bad\n");
                bad.keep();
                assertEquals(Optional.of(file), bad.file());
            }
            write(good, "better\n");
        }
        assertEquals(List.of("bad"), Files.readAllLines(file));
        assertEquals(List.of(file), DirectoryChildren.of(directory));
    }

    @Test
    void cutsEndlessLines() throws IOException {
        Path file = directory.resolve("x.log");
        try (BuildLog log = new BuildLog(file, line -> {})) {
            write(log, "x".repeat((1 << 16) + 10));
            assertEquals(List.of("x".repeat(400) + "...", "x".repeat(10)), log.tail());
        }
    }

    @Test
    void takesNothingWhenItIsClosed() throws IOException {
        Path file = directory.resolve("x.log");
        BuildLog log = new BuildLog(file, line -> {});
        write(log, "one\n");
        log.keep();
        log.close();
        write(log, "two\n");
        assertEquals(List.of("one"), Files.readAllLines(file));
    }

    private static void write(BuildLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.accept(bytes, bytes.length);
    }
}
