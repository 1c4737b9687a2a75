package io.github.jvenv.store;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.filesystem.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at files of a tree. Somebody may have edited one through a link in an environment, given it another mode there,
 * deleted it, or restored the store from a copy in which every file has a new time.
 */
final class Inspection {
    private final Class<? extends BasicFileAttributes> kind;

    Inspection(StoredWheel wheel) {
        boolean posix =
                wheel.file().getFileSystem().supportedFileAttributeViews().contains("posix");
        this.kind = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
    }

    /** Whether the file looks as it did when it was unpacked. */
    boolean isUntouched(UnpackedFile file) throws IOException {
        Optional<BasicFileAttributes> found = look(file);
        return found.isPresent() && FileStamp.of(found.get()).equals(file.stamp());
    }

    /** Whether the file has the bytes that it should have, whenever it was written. */
    boolean hasItsContent(UnpackedFile file) throws IOException {
        Optional<BasicFileAttributes> found = look(file);
        return found.isPresent()
                && found.get().size() == file.member().size()
                && Crc32.of(file.file()).value() == file.member().crc32();
    }

    /** The attributes of the file, if it is a regular one that can be read, and run if it should be, and not otherwise. */
    private Optional<BasicFileAttributes> look(UnpackedFile file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file.file(), kind, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return attributes.isRegularFile() && hasItsMode(file, attributes) ? Optional.of(attributes) : Optional.empty();
    }

    private static boolean hasItsMode(UnpackedFile file, BasicFileAttributes attributes) {
        if (attributes instanceof PosixFileAttributes posix) {
            Set<PosixFilePermission> permissions = posix.permissions();
            return permissions.contains(PosixFilePermission.OWNER_READ)
                    && permissions.contains(PosixFilePermission.OWNER_EXECUTE)
                            == file.member().executable();
        }
        return true;
    }
}
