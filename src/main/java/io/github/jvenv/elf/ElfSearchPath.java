package io.github.jvenv.elf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a program or library has its libraries looked for ({@code DT_RUNPATH}, or {@code DT_RPATH} without that). The text
 * can be replaced in the file by one that is no longer, since nothing else in it moves then.
 *
 * @param text directories parted by colons; {@code $ORIGIN} is that of the file itself
 * @param offset where the text stands in the file, in bytes
 * @param isShared whether the file uses some of the same bytes for another name, or they are in an encoding that is not
 *     known, so that they must stay as they are
 */
public record ElfSearchPath(String text, long offset, boolean isShared) {
    /**
     * How a directory is written so that it holds anywhere.
     *
     * @param relative its path from the directory of the file itself; empty or a dot for that directory
     */
    public static String fromOrigin(String relative) {
        return relative.isEmpty() || relative.equals(".") ? "$ORIGIN" : "$ORIGIN/" + relative;
    }

    /** Its directories as they are written, empty ones left out. */
    public List<String> directories() {
        return Arrays.stream(text.split(":")).filter(one -> !one.isEmpty()).toList();
    }

    /** The bytes that stand in its place when it is another one, if that fits. */
    public Optional<byte[]> replacedBy(List<String> directories) {
        byte[] bytes = String.join(":", directories).getBytes(StandardCharsets.UTF_8);
        int room = text.getBytes(StandardCharsets.UTF_8).length;
        // Zeros end the text; what is left of the old one would tell where the file was made.
        return bytes.length > room || isShared ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, room));
    }
}
