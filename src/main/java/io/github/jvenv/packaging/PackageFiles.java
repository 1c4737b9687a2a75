package io.github.jvenv.packaging;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that a package puts into a system.
 *
 * @param image all of them, by their path from the system's root
 * @param special attributes of those that differ from what is usual for their kind
 */
public record PackageFiles(EnvironmentImage image, Map<RelativePath, FileAttributes> special) {
    public PackageFiles {
        special = Map.copyOf(special);
    }

    /** Starts an empty collection. */
    public static Builder builder() {
        return new Builder();
    }

    /** The attributes of what stands at a path. A path without an entry of its own is a directory. */
    public FileAttributes attributes(RelativePath path) {
        FileAttributes given = special.get(path);
        if (given != null) {
            return given;
        }
        ImageEntry entry = image.find(path).orElse(null);
        if (entry instanceof ImageEntry.LinkEntry) {
            return FileAttributes.LINK;
        }
        return entry instanceof ImageEntry.FileEntry file && !file.executable()
                ? FileAttributes.PLAIN
                : FileAttributes.EXECUTABLE;
    }

    /** Collects files. A path can be taken once. */
    public static final class Builder {
        private final EnvironmentImage.Builder image = EnvironmentImage.builder();
        private final Map<RelativePath, FileAttributes> special = new TreeMap<>();

        private Builder() {}

        /** Adds everything of an image, below a directory. */
        public Builder below(RelativePath directory, EnvironmentImage tree) {
            tree.entries().forEach((path, entry) -> image.put(directory.resolve(path), entry));
            return this;
        }

        /** Adds a file. */
        public Builder file(RelativePath path, Content content, FileAttributes attributes) {
            image.put(path, new ImageEntry.FileEntry(content, (attributes.mode() & 0111) != 0));
            special.put(path, attributes);
            return this;
        }

        /** Adds a link. */
        public Builder link(RelativePath path, String target) {
            image.link(path, target);
            return this;
        }

        /** All of them. */
        public PackageFiles build() {
            return new PackageFiles(image.build(), special);
        }
    }
}
