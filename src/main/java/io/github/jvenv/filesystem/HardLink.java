package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A second name for a file, which takes no room; a copy of it where there can be no second name. */
public final class HardLink {
    private HardLink() {}

    /**
     * Makes {@code link} a hard link to a file. Where that cannot be (another device, too many links, a file system
     * without them), it becomes a copy that has the file's mode and {@linkplain FileStamp stamp}.
     *
     * @param file a regular file; a symbolic link is not followed
     * @param link a path where nothing stands
     * @return whether it is a link, and not a copy
     */
    public static boolean createOrCopy(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // The reason is only there as text, in the user's language: let the copy succeed or say what is wrong.
            copy(link, file);
            return false;
        }
    }

    private static void copy(Path copy, Path file) throws IOException {
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }
}
