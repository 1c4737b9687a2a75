package io.github.jvenv.image;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A complete, ordered description of an environment's files. Immutable, and valid by construction: no path stands below
 * another that is a file or a link.
 */
public final class EnvironmentImage {
    private static final EnvironmentImage EMPTY = new EnvironmentImage(new TreeMap<>());

    /** No name comes before it, since none has a NUL. */
    private static final String LEAST_NAME = "\u0001";

    private final SortedMap<RelativePath, ImageEntry> entries;

    private EnvironmentImage(SortedMap<RelativePath, ImageEntry> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** The image of an empty directory. */
    public static EnvironmentImage empty() {
        return EMPTY;
    }

    /** Starts a new image. */
    public static Builder builder() {
        return new Builder();
    }

    /** Every entry, ordered by path. */
    public SortedMap<RelativePath, ImageEntry> entries() {
        return entries;
    }

    /** The entry at a path. */
    public Optional<ImageEntry> find(RelativePath path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** This image with the other one laid over it: where both have a path, the other's entry counts. */
    public EnvironmentImage overlaidBy(EnvironmentImage other) {
        TreeMap<RelativePath, ImageEntry> both = new TreeMap<>(entries);
        both.putAll(other.entries);
        // Each of the two is valid, so only what comes new to the other needs a look.
        checkAbove(other.entries.keySet(), both);
        for (RelativePath path : other.entries.keySet()) {
            checkBelow(path, both);
        }
        return new EnvironmentImage(both);
    }

    /** This image in a directory of that name. */
    public EnvironmentImage in(RelativePath directory) {
        Builder builder = builder();
        entries.forEach((path, entry) -> builder.put(directory.resolve(path), entry));
        return builder.build();
    }

    /** This image without the entries whose path is unwanted. */
    public EnvironmentImage without(Predicate<RelativePath> unwanted) {
        TreeMap<RelativePath, ImageEntry> kept = new TreeMap<>(entries);
        kept.keySet().removeIf(unwanted);
        return new EnvironmentImage(kept);
    }

    /**
     * Sees to it that all above some paths is a directory, and that one with something in it is not said to be empty. Those of
     * a directory should come together: what is above them is looked at once.
     */
    private static void checkAbove(Set<RelativePath> paths, SortedMap<RelativePath, ImageEntry> entries) {
        Optional<RelativePath> checked = Optional.empty();
        for (RelativePath path : paths) {
            Optional<RelativePath> directory = path.parent();
            if (!directory.equals(checked)) {
                for (RelativePath above = directory.orElse(null);
                        above != null;
                        above = above.parent().orElse(null)) {
                    check(above, path, entries);
                }
                checked = directory;
            }
        }
    }

    /** The same of a path and the first one below it, if there is one. */
    private static void checkBelow(RelativePath path, SortedMap<RelativePath, ImageEntry> entries) {
        SortedMap<RelativePath, ImageEntry> rest = entries.tailMap(path.resolve(LEAST_NAME));
        if (!rest.isEmpty() && rest.firstKey().isBelow(path)) {
            check(path, rest.firstKey(), entries);
        }
    }

    private static void check(RelativePath above, RelativePath path, SortedMap<RelativePath, ImageEntry> entries) {
        ImageEntry entry = entries.get(above);
        if (entry instanceof ImageEntry.EmptyDirectory) {
            entries.remove(above);
        } else if (entry != null) {
            throw new Failure("The environment cannot hold " + path + ", because " + above + " is not a directory.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvironmentImage that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    /** Collects entries; a path can be put once. */
    public static final class Builder {
        private final TreeMap<RelativePath, ImageEntry> entries = new TreeMap<>();

        private Builder() {}

        /** Adds an entry. Fails if the path has one already: two sources disagree about a file. */
        public Builder put(RelativePath path, ImageEntry entry) {
            if (entries.putIfAbsent(path, entry) != null) {
                throw new Failure("Two files want the same place in the environment: " + path + ".");
            }
            return this;
        }

        /** Adds a regular file that is not run. */
        public Builder file(RelativePath path, Content content) {
            return put(path, new ImageEntry.FileEntry(content, false));
        }

        /** Adds a regular file that can be run. */
        public Builder executable(RelativePath path, Content content) {
            return put(path, new ImageEntry.FileEntry(content, true));
        }

        /** Adds a symbolic link. */
        public Builder link(RelativePath path, String target) {
            return put(path, new ImageEntry.LinkEntry(target));
        }

        /** Adds every entry of another image. */
        public Builder add(EnvironmentImage image) {
            for (Map.Entry<RelativePath, ImageEntry> entry : image.entries.entrySet()) {
                put(entry.getKey(), entry.getValue());
            }
            return this;
        }

        /**
         * The image. Fails if a path lies below another one that is not a directory. A directory that was said to be empty
         * and has something in it after all needs no entry, and has none in the image.
         */
        public EnvironmentImage build() {
            TreeMap<RelativePath, ImageEntry> needed = new TreeMap<>(entries);
            checkAbove(entries.keySet(), needed);
            return new EnvironmentImage(needed);
        }
    }
}
