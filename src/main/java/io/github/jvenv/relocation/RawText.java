package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Between texts, and raw texts, which have one character for every byte. */
final class RawText {
    private RawText() {}

    static String of(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static byte[] bytes(String raw) {
        return raw.getBytes(ISO_8859_1);
    }

    /** The raw text of a path's or link's UTF-8. */
    static String encode(String text) {
        return of(text.getBytes(UTF_8));
    }

    static String decode(String raw) {
        return new String(bytes(raw), UTF_8);
    }
}
