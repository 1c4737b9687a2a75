package io.github.jvenv.image;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.DirectoryListing.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a directory back as an image. */
public final class DirectoryScan {
    private DirectoryScan() {}

    /**
     * The image of a directory as it stands there. Where a file is still what an expected image has in its place, it is
     * that entry again, so that a sink can reuse its compressed form; every other file is taken from disk.
     *
     * @param listing what stands in the directory
     * @throws io.github.jvenv.filesystem.UnsafePathFailure if a name cannot be part of an image
     */
    public static EnvironmentImage of(Path directory, DirectoryListing listing, EnvironmentImage expected)
            throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        Sameness sameness = new Sameness(directory, LinkMode.HARDLINK);
        for (Map.Entry<String, Found> entry : listing.entries().entrySet()) {
            String path = entry.getKey();
            Found found = entry.getValue();
            if (found instanceof Found.Directory && !listing.isEmptyDirectory(path)) {
                continue;
            }
            RelativePath safe = RelativePath.of(path);
            ImageEntry wanted = expected.find(safe).orElse(null);
            image.put(
                    safe,
                    wanted != null && sameness.test(path, found, wanted) ? wanted : onDisk(directory, path, found));
        }
        return image.build();
    }

    private static ImageEntry onDisk(Path directory, String path, Found found) {
        Path file = directory.resolve(path);
        if (found instanceof Found.RegularFile regular) {
            return new ImageEntry.FileEntry(
                    new Content.OnDisk(file, regular.stamp().size()), regular.executable());
        }
        if (found instanceof Found.Link link) {
            return new ImageEntry.LinkEntry(link.target());
        }
        if (found instanceof Found.Directory) {
            return new ImageEntry.EmptyDirectory();
        }
        throw new Failure(
                "The environment holds " + file + ", which is neither a file nor a directory nor a link.",
                "Remove it: a pipe, socket or device cannot be part of an environment.");
    }
}
