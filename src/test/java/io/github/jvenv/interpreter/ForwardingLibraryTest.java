package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardingLibraryTest {
    private static final short X64 = (short) 0x8664;

    private final byte[] python =
            ForwardingLibrary.library(X64, "python314.dll", List.of("PyA", "PyB", "_Py"), "other");

    @Test
    void everySymbolStandsForTheOneOfTheSameName() {
        byte[] library =
                ForwardingLibrary.of("python3.dll", python, "python314.dll").orElseThrow();
        assertArrayEquals(
                ForwardingLibrary.library(X64, "python3.dll", List.of("PyA", "PyB", "_Py"), "python314"), library);
        String text = new String(library, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("\0python3.dll\0PyA\0python314.PyA\0PyB\0python314.PyB\0_Py\0python314._Py\0"));
        assertEquals(0, library.length % 0x200);
    }

    @Test
    void whatIsNoLibraryHasNone() {
        assertEquals(Optional.empty(), ForwardingLibrary.of("python3.dll", new byte[0], "python314.dll"));
        for (int length = 0; length < python.length; length += 7) {
            assertTrue(ForwardingLibrary.of("python3.dll", Arrays.copyOf(python, length), "python314.dll")
                    .map(library -> length(library) > 0)
                    .orElse(true));
        }
    }

    private static int length(byte[] library) {
        return library.length;
    }
}
