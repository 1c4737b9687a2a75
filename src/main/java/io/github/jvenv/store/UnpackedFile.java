package io.github.jvenv.store;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.zip.ZipMember;
import java.nio.file.Path;

/**
 * A file of an unpacked wheel: it stands in the store twice.
 *
 * @param path its path in the wheel
 * @param file the unpacked file, to link from
 * @param modifiedNanos the file's modification time as {@link FileStamp} has it
 * @param member the same file, compressed, in the wheel
 */
public record UnpackedFile(RelativePath path, Path file, long modifiedNanos, ZipMember member) {
    /** What a look at the file shows as long as nobody edited it. */
    public FileStamp stamp() {
        return new FileStamp(member.size(), modifiedNanos);
    }
}
