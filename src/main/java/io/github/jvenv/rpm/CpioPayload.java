package io.github.jvenv.rpm;

import io.github.jvenv.archive.ArchivedFile;
import io.github.jvenv.archive.ArchivedFiles;
import io.github.jvenv.image.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The files of a package as a cpio archive of the kind "newc": headers of eight hexadecimal digits a field, each part filled
 * up to a multiple of four bytes.
 */
final class CpioPayload {
    private static final int UNIT = 4;
    private static final String TRAILER = "TRAILER!!!";

    private CpioPayload() {}

    /** The whole archive. The number of a file is its place in the list, from one. */
    static ArchivedFiles of(List<RpmFile> files, Instant modified) {
        Iterator<Member> members = IntStream.range(0, files.size())
                .mapToObj(at -> new Member(files.get(at), at + 1, modified.getEpochSecond()))
                .iterator();
        return new ArchivedFiles(members, UNIT, CpioPayload.header(TRAILER, 0, 0, 0, 0));
    }

    /** A file in the archive; the content of a link is where it leads. */
    private record Member(RpmFile file, int inode, long time) implements ArchivedFile {
        @Override
        public byte[] header() {
            return CpioPayload.header("./" + file.path(), inode, file.mode(), time, file.size());
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
        int length = fields.length + path.length + 1;
        byte[] header = new byte[(length + UNIT - 1) / UNIT * UNIT];
        System.arraycopy(fields, 0, header, 0, fields.length);
        System.arraycopy(path, 0, header, fields.length, path.length);
        return header;
    }
}
