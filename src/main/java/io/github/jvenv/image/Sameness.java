package io.github.jvenv.image;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.image.DirectoryListing.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether what stands at a path is what an image has there. A file of the store is known by its stamp, which links and
 * copies of it share; what this project made itself, and that is little, is read and compared. A file of the right size
 * with another time is read too, and compared by its check-sum: whoever restores files, as caches of builds do, gives
 * them new times. Where copies are wanted, a link to a file of the store is none.
 */
final class Sameness {
    private final Path directory;
    private final LinkMode linkMode;
    private final boolean modes;

    Sameness(Path directory, LinkMode linkMode) {
        this.directory = directory;
        this.linkMode = linkMode;
        this.modes = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    boolean test(String path, @Nullable Found found, ImageEntry wanted) throws IOException {
        if (wanted instanceof ImageEntry.LinkEntry link) {
            return found instanceof Found.Link there && there.target().equals(link.target());
        }
        if (wanted instanceof ImageEntry.FileEntry file) {
            return found instanceof Found.RegularFile there
                    && (!modes || there.executable() == file.executable())
                    && there.stamp().size() == file.content().size()
                    && sameBytes(path, there.stamp(), file.content())
                    && (linkMode != LinkMode.COPY || !isLinked(path, file.content()));
        }
        return found instanceof Found.Directory;
    }

    private boolean isLinked(String path, Content content) throws IOException {
        return content instanceof Content.Stored stored
                && Files.exists(stored.unpacked())
                && Files.isSameFile(directory.resolve(path), stored.unpacked());
    }

    private boolean sameBytes(String path, FileStamp stamp, Content content) throws IOException {
        if (content instanceof Content.Stored stored) {
            return stamp.modifiedNanos() == stored.modifiedNanos()
                    || Crc32.of(directory.resolve(path)).value()
                            == stored.member().crc32();
        }
        if (content instanceof Content.Made made) {
            return Arrays.equals(Files.readAllBytes(directory.resolve(path)), made.bytes());
        }
        try (InputStream one = Files.newInputStream(directory.resolve(path));
                InputStream other = content.open()) {
            byte[] expected = other.readNBytes(1 << 16);
            while (expected.length > 0) {
                if (!Arrays.equals(one.readNBytes(expected.length), expected)) {
                    return false;
                }
                expected = other.readNBytes(1 << 16);
            }
            return true;
        }
    }
}
