package io.github.jvenv.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class DirectorySwapTest {
    /** Windows denies access to a directory of which a program runs, and Java then has no reason. */
    @Test
    void aReasonIsToldWhereTheSystemTellsNone() {
        assertEquals("access is denied", DirectorySwap.reason(new AccessDeniedException("C:\\env")));
        assertEquals("it is in use", DirectorySwap.reason(new FileSystemException("C:\\env")));
        assertEquals(
                "Device or resource busy",
                DirectorySwap.reason(new FileSystemException("/env", "/aside", "Device or resource busy")));
    }
}
