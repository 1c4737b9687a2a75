package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A regular file that did not exist: never written through a link, never over another file. */
public final class NewFile {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};
    private static final FileAttribute<?>[] PLAIN = attributes("rw-r--r--");
    private static final FileAttribute<?>[] EXECUTABLE = attributes("rwxr-xr-x");
    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private NewFile() {}

    /**
     * Creates a file and opens it for writing. Its mode is 755 or 644 less the process's umask, set in the same call
     * that creates it; where a file system has no modes, {@code executable} has no effect.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something stands there, be it a dangling link
     */
    public static FileChannel create(Path file, boolean executable) throws IOException {
        return FileChannel.open(file, OPTIONS, attributes(file, executable));
    }

    private static FileAttribute<?>[] attributes(Path file, boolean executable) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NO_ATTRIBUTES;
        }
        return executable ? EXECUTABLE : PLAIN;
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
