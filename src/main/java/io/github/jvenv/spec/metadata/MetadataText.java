package io.github.jvenv.spec.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the bytes of a metadata file become text. */
final class MetadataText {
    /** No real file comes near: the largest descriptions have some hundred thousand bytes. */
    static final int MOST_BYTES = 16 << 20;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MetadataText() {}

    /**
     * The text in UTF-8. Files from before that was the rule have other encodings: a line that is no UTF-8 is read as
     * Latin-1, which at least keeps its ASCII part.
     */
    static String decode(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new InvalidMetadataFailure(
                    file, "It has " + bytes.length + " bytes, where at most " + MOST_BYTES + " are read.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // This is many times faster than to be strict, and leaves a sign where it came upon something else.
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                text = strict(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                text = decodeLines(bytes);
            }
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decodeLines(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int next = Math.min(end + 1, bytes.length);
            try {
                text.append(strict(ByteBuffer.wrap(bytes, start, next - start)));
            } catch (CharacterCodingException e) {
                text.append(new String(bytes, start, next - start, StandardCharsets.ISO_8859_1));
            }
            start = next;
        }
        return text.toString();
    }

    private static String strict(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    /** The lines of a text with whatever ends them. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = endOfLine(text, start);
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** Where the line that begins at an index ends: after a line feed, a carriage return, or both. */
    static int endOfLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
