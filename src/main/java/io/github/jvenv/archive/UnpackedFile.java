package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The unpacked form of a zip's member, for the rare member whose compressed form cannot be used as it is. */
final class UnpackedFile {
    private UnpackedFile() {}

    /** Fails unless the file's bytes are those of the member: anybody could have written into it through a hard link. */
    static void requireIntact(Content.Stored stored) throws IOException {
        CRC32 crc = new CRC32();
        long size;
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(stored.unpacked()), crc)) {
            size = bytes.transferTo(OutputStream.nullOutputStream());
        }
        if (size != stored.size() || (int) crc.getValue() != stored.member().crc32()) {
            throw new AlteredFileFailure(stored);
        }
    }
}
