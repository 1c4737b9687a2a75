package io.github.jvenv.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes tar archives: plain ones, and ones that nobody should unpack. */
public final class TarBuilder {
    /** When everything in it was modified. */
    public static final Instant MODIFIED = Instant.parse("2001-02-03T04:05:06Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

    /** An archive without members. */
    public TarBuilder() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** Adds a file with mode 644. */
    public TarBuilder file(String name, String content) {
        return file(name, content, 0644);
    }

    /** Adds a file. */
    public TarBuilder file(String name, String content, int mode) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = entry(name, TarConstants.LF_NORMAL);
        entry.setSize(data.length);
        entry.setMode(0100000 | mode);
        return add(entry, data);
    }

    /** Adds a directory. */
    public TarBuilder directory(String name) {
        TarArchiveEntry entry = entry(name, TarConstants.LF_DIR);
        entry.setMode(040755);
        return add(entry, new byte[0]);
    }

    /** Adds a symbolic link. */
    public TarBuilder symbolicLink(String name, String target) {
        TarArchiveEntry entry = entry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return add(entry, new byte[0]);
    }

    /** Adds a hard link. */
    public TarBuilder hardLink(String name, String target) {
        TarArchiveEntry entry = entry(name, TarConstants.LF_LINK);
        entry.setLinkName(target);
        return add(entry, new byte[0]);
    }

    /** Adds something of another kind, by the letter that tells it in a header. */
    public TarBuilder special(String name, char kind) {
        return special(name, kind, "");
    }

    /** Adds something of another kind that has content, such as an extended header. */
    public TarBuilder special(String name, char kind, String content) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = entry(name, (byte) kind);
        entry.setSize(data.length);
        return add(entry, data);
    }

    /** The archive. */
    public byte[] bytes() {
        try {
            tar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static TarArchiveEntry entry(String name, byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setModTime(Date.from(MODIFIED));
        return entry;
    }

    private TarBuilder add(TarArchiveEntry entry, byte[] data) {
        try {
            tar.putArchiveEntry(entry);
            tar.write(data);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
