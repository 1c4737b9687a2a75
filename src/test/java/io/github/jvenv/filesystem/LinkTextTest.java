package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinkTextTest {
    @Test
    void leadsToAPath() {
        assertEquals(Path.of("../bin/python3"), LinkText.target("../bin/python3"));
    }

    @Test
    void saysThatThePlatformHasNoSuchPath() {
        UnwritablePathFailure failure = assertThrows(UnwritablePathFailure.class, () -> LinkText.target("a\n\0b"));
        assertEquals(
                "This machine cannot have a file named 'a\\u000a\\u0000b': Nul character not allowed.",
                failure.getMessage());
    }
}
