package io.github.jvenv.filesystem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file that is whole or absent: written under a temporary name beside its own, then moved over what was there. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface ContentWriter {
        /** Writes everything to the stream, which is buffered and which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Gives a file new content. Its directory is created when it is missing. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** Gives a file a text as its content, in UTF-8. Its directory is created when it is missing. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives a file a content, unless it has that already: who looks at times sees then that nothing has changed.
     *
     * @return whether it was written
     */
    public static boolean update(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        write(file, content);
        return true;
    }

    /** Gives a file a text as its content, in UTF-8, unless it has that already; tells whether it was written. */
    public static boolean update(Path file, String text) throws IOException {
        return update(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives a file new content. Its directory is created when it is missing. If the writer fails, the file stays as it
     * was.
     */
    public static void write(Path file, ContentWriter writer) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new FileAlreadyExistsException(file.toString(), null, "a file system's root is not a file");
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "a directory stands where a file is to be written");
        }
        Files.createDirectories(directory);
        write(file, TemporaryFiles.newPath(directory), writer);
    }

    private static void write(Path file, Path temporary, ContentWriter writer) throws IOException {
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Channels.newOutputStream(NewFile.create(temporary, false)), 1 << 16)) {
                writer.writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }
}
