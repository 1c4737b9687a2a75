package io.github.jvenv.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What commons-compress finds in an archive with its default settings: it reads one gzip member, and no more. */
final class TarListing {
    private static final int SHOWN_BYTES = 20;

    private TarListing() {}

    /** A line for each entry: mode, owners, time, name, target of a link, size and first bytes of a file. */
    static List<String> of(Path archive) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                lines.add(line(entry, tar));
            }
        }
        return lines;
    }

    private static String line(TarArchiveEntry entry, InputStream content) throws IOException {
        String common = String.format(
                Locale.ROOT,
                "%s%s %d/%d%s%s %s %s",
                entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "l" : "-",
                permissions(entry.getMode()),
                entry.getLongUserId(),
                entry.getLongGroupId(),
                entry.getUserName(),
                entry.getGroupName(),
                entry.getLastModifiedTime().toInstant(),
                entry.getName());
        if (entry.isSymbolicLink()) {
            return common + " -> " + entry.getLinkName();
        }
        if (entry.isDirectory()) {
            return common;
        }
        byte[] bytes = content.readAllBytes();
        int shown = Math.min(SHOWN_BYTES, bytes.length);
        return common + " " + bytes.length + " " + new String(bytes, 0, shown, StandardCharsets.UTF_8);
    }

    private static String permissions(int mode) {
        StringBuilder text = new StringBuilder();
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        return text.toString();
    }
}
