package io.github.jvenv.rpm;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.SystemDirectories;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file, link or directory of an RPM.
 *
 * @param path from the root, without a slash at its start
 * @param linkTarget what a link points to; empty for others
 */
record RpmFile(
        RelativePath path,
        Kind kind,
        FileAttributes attributes,
        @Nullable Content fileContent,
        String linkTarget) {
    private static final long LARGEST_BYTES_OF_32_BITS = 0xffff_ffffL;

    /** What it is, with the bits that its mode has for that. */
    enum Kind {
        FILE(0100000),
        DIRECTORY(0040000),
        LINK(0120000);

        private final int bits;

        Kind(int bits) {
            this.bits = bits;
        }
    }

    /** Everything that a package owns, in the order of the paths' bytes: also directories, unless every system has them. */
    static List<RpmFile> of(PackageFiles files) {
        Set<RelativePath> paths = new TreeSet<>(Comparator.comparing(
                (RelativePath path) -> path.value().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        for (RelativePath path : files.image().entries().keySet()) {
            paths.add(path);
            for (int end = path.value().lastIndexOf('/');
                    end > 0 && !SystemDirectories.contains(path.value().substring(0, end));
                    end = path.value().lastIndexOf('/', end - 1)) {
                paths.add(RelativePath.of(path.value().substring(0, end)));
            }
        }
        return paths.stream().map(path -> of(path, files)).toList();
    }

    private static RpmFile of(RelativePath path, PackageFiles files) {
        ImageEntry entry = files.image().find(path).orElseGet(ImageEntry.EmptyDirectory::new);
        FileAttributes attributes = files.attributes(path);
        if (entry instanceof ImageEntry.LinkEntry link) {
            return new RpmFile(path, Kind.LINK, attributes, null, link.target());
        }
        if (entry instanceof ImageEntry.FileEntry file) {
            return new RpmFile(path, Kind.FILE, attributes, file.content(), "");
        }
        return new RpmFile(path, Kind.DIRECTORY, attributes, null, "");
    }

    /** Whether the size of any of them takes more than 32 bits. */
    static boolean areLarge(List<RpmFile> files) {
        return files.stream().anyMatch(file -> file.size() > LARGEST_BYTES_OF_32_BITS);
    }

    /** What a regular file holds. */
    Optional<Content> content() {
        return Optional.ofNullable(fileContent);
    }

    int mode() {
        return kind.bits | attributes.mode();
    }

    /** Bytes of its content, or of a link's target. */
    long size() {
        return fileContent == null ? linkTarget.getBytes(StandardCharsets.UTF_8).length : fileContent.size();
    }

    /** The directory it stands in, with a slash at both ends. */
    String directory() {
        return "/" + path.value().substring(0, path.value().lastIndexOf('/') + 1);
    }
}
