package io.github.jvenv.packaging;

import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks for machine code: files in the Executable and Linkable Format. */
public final class NativeFiles {
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private NativeFiles() {}

    /** Whether an image has any. */
    public static boolean in(EnvironmentImage image) throws IOException {
        for (ImageEntry entry : image.entries().values()) {
            if (entry instanceof ImageEntry.FileEntry file && file.content().size() > ELF.length) {
                try (InputStream in = file.content().open()) {
                    if (isStart(in.readNBytes(ELF.length))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the first four bytes of a file are those of such a file. */
    static boolean isStart(byte[] bytes) {
        return Arrays.equals(bytes, ELF);
    }
}
