package io.github.jvenv.rpm;

import io.github.jvenv.archive.ArchivedFile;
import io.github.jvenv.archive.ArchivedFiles;
import io.github.jvenv.image.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The files of a package as a cpio archive of the kind "newc": headers of eight hexadecimal digits a field, each part filled
 * up to a multiple of four bytes. Such a header cannot have the size of a file of 4 GiB. Where there is one, all files have
 * rpm's short header instead, which is no more than a number in the list of files of the package's own header.
 */
final class CpioPayload {
    private static final int UNIT = 4;
    private static final String TRAILER = "TRAILER!!!";

    private CpioPayload() {}

    /** The whole archive. The number of a file is its place in the list, from one. */
    static ArchivedFiles of(List<RpmFile> files, Instant modified) {
        return new ArchivedFiles(members(files, modified), UNIT, CpioPayload.header(TRAILER, 0, 0, 0, 0));
    }

    static Iterator<? extends ArchivedFile> members(List<RpmFile> files, Instant modified) {
        boolean isLarge = RpmFile.areLarge(files);
        return IntStream.range(0, files.size())
                .mapToObj(at -> new Member(files.get(at), at + 1, modified.getEpochSecond(), isLarge))
                .iterator();
    }

    /** A file in the archive; the content of a link is where it leads. */
    private record Member(RpmFile file, int inode, long time, boolean isShort) implements ArchivedFile {
        @Override
        public byte[] header() {
            return isShort
                    ? padded(String.format(Locale.ROOT, "07070X%08x", inode - 1).getBytes(StandardCharsets.US_ASCII))
                    : CpioPayload.header("./" + file.path(), inode, file.mode(), time, file.size());
        }

        @Override
        public Optional<Content> content() {
            return file.content()
                    .or(() -> Optional.of(Content.of(file.linkTarget())))
                    .filter(bytes -> bytes.size() > 0);
        }
    }

    private static byte[] header(String name, int inode, int mode, long time, long size) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        byte[] fields = String.format(
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
                        path.length + 1,
                        0)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] header = Arrays.copyOf(fields, fields.length + path.length + 1);
        System.arraycopy(path, 0, header, fields.length, path.length);
        return padded(header);
    }

    private static byte[] padded(byte[] header) {
        return Arrays.copyOf(header, (header.length + UNIT - 1) / UNIT * UNIT);
    }
}
