package io.github.jvenv.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentPlaceTest {
    private static final EnvironmentImage IMAGE = EnvironmentImage.builder()
            .file(RelativePath.of("pyvenv.cfg"), Content.of("home = /new\n"))
            .file(RelativePath.of("lib/module.py"), Content.of("x = 1\n"))
            .build();

    @TempDir
    private Path temporary;

    @Test
    void anEnvironmentTakesThePlaceOfAnother() throws IOException {
        Path directory = environment();
        Object before = key(directory);
        EnvironmentPlace.at(directory).write(IMAGE, Instant.EPOCH);
        assertWritten(directory);
        assertNotEquals(before, key(directory));
        assertEquals(temporary, EnvironmentPlace.at(directory).writable());
    }

    @Test
    void aDirectoryThatHasToStayIsEmptiedAndFilled() throws IOException {
        Path directory = environment();
        Object before = key(directory);
        EnvironmentPlace place = new EnvironmentPlace(directory, true);
        place.write(IMAGE, Instant.EPOCH);
        assertWritten(directory);
        assertEquals(before, key(directory));
        assertEquals(directory, place.writable());
    }

    @Test
    void aDirectoryThatHasToStayTakesWhatWasMadeAside() throws IOException {
        Path directory = environment();
        Object before = key(directory);
        EnvironmentPlace place = new EnvironmentPlace(directory, true);
        try (TemporaryDirectory aside = place.aside()) {
            ImageDifference.of(aside.path(), IMAGE, List.of()).apply(LinkMode.COPY);
            Files.writeString(aside.path().resolve("note"), "whole");
            place.take(aside, "note");
        }
        assertWritten(directory);
        assertEquals("whole", Files.readString(directory.resolve("note")));
        assertEquals(3, DirectoryChildren.of(directory).size());
        assertEquals(before, key(directory));
    }

    @Test
    void anEmptyDirectoryStays() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("venv"));
        Object before = key(directory);
        EnvironmentPlace.at(directory).write(IMAGE, Instant.EPOCH);
        assertWritten(directory);
        assertEquals(before, key(directory));
    }

    private Path environment() throws IOException {
        Path directory = Files.createDirectories(temporary.resolve("venv"));
        Files.createDirectories(directory.resolve("bin"));
        Files.writeString(directory.resolve("bin/program"), "old");
        Files.writeString(directory.resolve("pyvenv.cfg"), "home = /old\n");
        return directory;
    }

    private static void assertWritten(Path directory) throws IOException {
        assertEquals("home = /new\n", Files.readString(directory.resolve("pyvenv.cfg")));
        assertEquals("x = 1\n", Files.readString(directory.resolve("lib/module.py")));
        assertFalse(Files.exists(directory.resolve("bin")));
    }

    private static Object key(Path directory) throws IOException {
        return Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
    }
}
