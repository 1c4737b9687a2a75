package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamePartTest {
    @Test
    void takesWhatFitsIntoAFilesName() {
        assertEquals("my app-1.0", FileNamePart.checked("<archive><finalName>", " my app-1.0\n"));
        assertEquals("", FileNamePart.checked("<classifier>", ""));
    }

    @Test
    void refusesWhatLeadsElsewhere() {
        for (String text : List.of("../x", "a/b", "a\\b", "c:x", "a\nb")) {
            assertEquals(
                    "The parameter <archive><finalName> is '" + text
                            + "', and expected is a part of a file's name, without slashes and colons.",
                    assertThrows(Failure.class, () -> FileNamePart.checked("<archive><finalName>", text))
                            .getMessage());
        }
    }
}
