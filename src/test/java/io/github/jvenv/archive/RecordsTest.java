package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final String RECORD = "lib/site/a-1.dist-info/RECORD";

    @Test
    void namesNothingThatWasLeftOut() throws IOException {
        EnvironmentImage before = image("""
                ../../bin/a,,
                a/__init__.py,sha256=x,1
                a/__pycache__/__init__.cpython-313.pyc,,
                a/absent.py,,
                /outside,,
                ../../../outside,,
                """);
        EnvironmentImage after = before.without(path -> path.value().startsWith("bin/"));
        assertEquals("""
                a/__init__.py,sha256=x,1
                a/absent.py,,
                /outside,,
                ../../../outside,,
                """, text(Records.of(before, after)));
    }

    @Test
    void staysAsItIsWhenNothingWasLeftOut() throws IOException {
        EnvironmentImage image = image("../../bin/a,,\n\"a/__init__.py\",sha256=x,1\n");
        assertSame(image, Records.of(image, image));
    }

    private static EnvironmentImage image(String record) {
        return EnvironmentImage.builder()
                .file(RelativePath.of("bin/a"), Content.of("a"))
                .file(RelativePath.of("lib/site/a/__init__.py"), Content.of("a"))
                .file(RelativePath.of(RECORD), Content.of(record))
                .build();
    }

    private static String text(EnvironmentImage image) throws IOException {
        return new String(
                ((ImageEntry.FileEntry) image.find(RelativePath.of(RECORD)).orElseThrow())
                        .content()
                        .open()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
