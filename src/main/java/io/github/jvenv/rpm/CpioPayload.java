package io.github.jvenv.rpm;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes the contents of files as a cpio archive of the kind "newc": headers of eight hexadecimal digits a field, each part
 * filled up to a multiple of four bytes.
 */
final class CpioPayload {
    private static final int ALIGNMENT = 4;
    private static final String TRAILER = "TRAILER!!!";
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private long written;

    private CpioPayload(OutputStream out) {
        this.out = out;
    }

    /** Writes the whole archive; the caller closes the stream. The number of a file is its place in the list. */
    static void write(List<RpmFile> files, Instant modified, OutputStream out) throws IOException {
        CpioPayload payload = new CpioPayload(out);
        for (int i = 0; i < files.size(); i++) {
            payload.add(files.get(i), i + 1, modified);
        }
        payload.header(TRAILER, 0, 0, 0, 0);
    }

    private void add(RpmFile file, int inode, Instant modified) throws IOException {
        header("./" + file.path(), inode, file.mode(), modified.getEpochSecond(), file.size());
        Content content = file.content().orElse(null);
        if (content == null) {
            put(file.linkTarget().getBytes(StandardCharsets.UTF_8));
        } else {
            copy(file, content);
        }
        pad();
    }

    private void header(String name, int inode, int mode, long time, long size) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        put(String.format(
                        Locale.ROOT,
                        "070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x",
                        inode,
                        mode,
                        0,
                        0,
                        1,
                        time,
                        size,
                        0,
                        0,
                        0,
                        0,
                        bytes.length + 1,
                        0)
                .getBytes(StandardCharsets.US_ASCII));
        put(bytes);
        put(new byte[1]);
        pad();
    }

    private void copy(RpmFile file, Content content) throws IOException {
        long before = written;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                written += read;
            }
        }
        if (written - before != file.size()) {
            throw new Failure(
                    "The file " + file.path() + " changed while it was being packed.",
                    "See to it that nothing writes there, and run the build again.");
        }
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private void pad() throws IOException {
        put(new byte[(int) (-written & (ALIGNMENT - 1))]);
    }
}
