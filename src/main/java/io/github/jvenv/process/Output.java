package io.github.jvenv.process;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a child wrote to one of its outputs.
 *
 * @param text the beginning, as far as the command's limit allowed, decoded from UTF-8
 * @param size all the bytes it wrote, those that were not kept included
 * @param whole whether nothing was cut off
 */
public record Output(String text, long size, boolean whole) {
    static Output of(byte[] kept, long size) {
        return new Output(new String(kept, StandardCharsets.UTF_8), size, size == kept.length);
    }

    /** The last line that is not blank, without surrounding white space; empty if there is none. */
    public String lastLine() {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }
}
