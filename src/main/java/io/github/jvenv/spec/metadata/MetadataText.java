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
        String text;
        try {
            text = strict(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            text = decodeLines(bytes);
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

    /** The lines of a text with whatever ends them: a line feed, a carriage return, or both. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
