package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunBitsTest {
    private static final EnvironmentImage IMAGE = EnvironmentImage.builder()
            .executable(RelativePath.of("bin/old"), Content.of("echo run by a shell\n"))
            .executable(RelativePath.of("lib/data.txt"), Content.of("data"))
            .executable(RelativePath.of("lib/empty"), Content.of(""))
            .executable(RelativePath.of("lib/module.py"), Content.of("import sys\n"))
            .executable(RelativePath.of("lib/native.so.1.2"), Content.of("\u007fELF and more"))
            .executable(RelativePath.of("lib/script.py"), Content.of("#!/bin/sh\n"))
            .link(RelativePath.of("lib/link"), "script.py")
            .build();

    @Test
    void modulesAndDataLoseThem() throws IOException {
        assertEquals(List.of("bin/old", "lib/native.so.1.2", "lib/script.py"), executable(RunBits.ofPrograms(IMAGE)));
    }

    @Test
    void librariesLoseThemWhereThatIsWanted() {
        assertEquals(
                List.of("bin/old", "lib/data.txt", "lib/empty", "lib/module.py", "lib/script.py"),
                executable(RunBits.notOfLibraries(IMAGE)));
    }

    private static List<String> executable(EnvironmentImage image) {
        assertEquals(IMAGE.entries().keySet(), image.entries().keySet());
        return image.entries().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ImageEntry.FileEntry file && file.executable())
                .map(entry -> entry.getKey().value())
                .toList();
    }
}
