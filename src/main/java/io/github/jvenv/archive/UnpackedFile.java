package io.github.jvenv.archive;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.image.Content;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;

/** The unpacked form of a zip's member, for the rare member whose compressed form cannot be used as it is. */
final class UnpackedFile {
    private UnpackedFile() {}

    /** Fails unless the file's bytes are those of the member: anybody could have written into it through a hard link. */
    static void requireIntact(Content.Stored stored) throws IOException {
        ZipMember member = stored.member();
        if (!Crc32.of(stored.unpacked()).equals(new Crc32(member.crc32(), member.size()))) {
            throw new AlteredContentFailure(stored);
        }
    }
}
