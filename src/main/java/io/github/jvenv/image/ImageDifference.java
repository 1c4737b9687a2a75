package io.github.jvenv.image;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.DirectoryListing.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What must be done to a directory so that it holds an image: what is to be added, replaced and removed. Files that are
 * neither in the image nor among those that may be removed are nobody's business and stay. Applied to an empty
 * directory it writes the whole image; where nothing differs it touches nothing.
 */
public final class ImageDifference {
    private static final String CACHE = "__pycache__";

    private final Path directory;
    private final Map<String, ImageEntry> added = new LinkedHashMap<>();
    private final Map<String, ImageEntry> replaced = new LinkedHashMap<>();
    private final TreeSet<String> removed = new TreeSet<>();
    private final TreeSet<String> inTheWay = new TreeSet<>();
    private final TreeSet<String> emptyDirectories = new TreeSet<>();
    private int unchanged;

    private ImageDifference(Path directory) {
        this.directory = directory;
    }

    /**
     * Compares a directory, which need not exist, with an image. A link to a directory is that directory. Files with
     * temporary names are to be removed: somebody was killed who had the directory for himself, as the caller has now.
     *
     * @param removable paths that are removed if the image does not have them, with the bytecode made from them
     */
    public static ImageDifference of(Path directory, EnvironmentImage wanted, Collection<RelativePath> removable)
            throws IOException {
        return of(directory, wanted, removable, LinkMode.HARDLINK);
    }

    /**
     * The same where it matters how files of the store come into the directory.
     *
     * @param linkMode whether links to the store are to be replaced by copies; copies are as good as links in any case
     */
    public static ImageDifference of(
            Path directory, EnvironmentImage wanted, Collection<RelativePath> removable, LinkMode linkMode)
            throws IOException {
        ImageDifference difference = new ImageDifference(directory);
        difference.compare(
                DirectoryListing.of(directory, path -> false), wanted, removable, new Sameness(directory, linkMode));
        return difference;
    }

    /** Whether the directory holds the image already. */
    public boolean isEmpty() {
        return added.isEmpty() && replaced.isEmpty() && removed.isEmpty();
    }

    /** How many entries are to be added. */
    public int added() {
        return added.size();
    }

    /** How many entries are to be replaced by others. */
    public int replaced() {
        return replaced.size();
    }

    /** The paths of what is to be added, in order. */
    public SortedSet<String> pathsToAdd() {
        return new TreeSet<>(added.keySet());
    }

    /** The paths of what is to be replaced, in order. */
    public SortedSet<String> pathsToReplace() {
        return new TreeSet<>(replaced.keySet());
    }

    /** How many files and links are to be removed. */
    public int removed() {
        return removed.size();
    }

    /** How many entries of the image are there already. */
    public int unchanged() {
        return unchanged;
    }

    /** Changes the directory. If that is interrupted, comparing and applying again finishes it. */
    public void apply(LinkMode linkMode) throws IOException {
        if (!Files.isDirectory(directory)) { // a link to one will do
            Files.createDirectories(directory);
        }
        for (String path : removed.descendingSet()) {
            Files.deleteIfExists(directory.resolve(path));
        }
        removed.forEach(this::removeEmptyDirectoriesAbove);
        inTheWay.descendingSet().forEach(this::clear);
        for (String path : parents(added.keySet())) {
            Files.createDirectories(directory.resolve(path));
        }
        EntryWriter writer = new EntryWriter(directory, linkMode);
        Workers workers = Workers.forThisMachine();
        workers.forEach(added.entrySet(), entry -> writer.add(entry.getKey(), entry.getValue()));
        workers.forEach(replaced.entrySet(), entry -> writer.replace(entry.getKey(), entry.getValue()));
    }

    private void compare(
            DirectoryListing listing, EnvironmentImage wanted, Collection<RelativePath> removable, Sameness sameness)
            throws IOException {
        removeTemporaries(listing);
        String cleared = "";
        for (Map.Entry<RelativePath, ImageEntry> entry : wanted.entries().entrySet()) {
            String path = entry.getKey().value();
            Found found = listing.at(path);
            if (entry.getValue() instanceof ImageEntry.EmptyDirectory) {
                emptyDirectories.add(path);
            }
            String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            if (!parent.equals(cleared)) {
                removeWhatIsNoDirectory(path, listing);
                cleared = parent;
            }
            if (found == null) {
                added.put(path, entry.getValue());
            } else if (sameness.test(path, found, entry.getValue())) {
                unchanged++;
            } else if (found instanceof Found.Directory) {
                added.put(path, entry.getValue());
                inTheWay.add(path);
            } else {
                replaced.put(path, entry.getValue());
                addBytecode(path, listing);
            }
        }
        for (RelativePath path : removable) {
            Found found = listing.at(path.value());
            if (wanted.find(path).isEmpty() && found != null && !(found instanceof Found.Directory)) {
                removed.add(path.value());
                addBytecode(path.value(), listing);
            }
        }
    }

    private void removeTemporaries(DirectoryListing listing) {
        listing.entries().forEach((path, found) -> {
            if (TemporaryFiles.isTemporary(path) && !(found instanceof Found.Directory)) {
                removed.add(path);
            }
        });
    }

    /** A file or link that stands where an entry needs a directory has to go, whoever it belongs to. */
    private void removeWhatIsNoDirectory(String path, DirectoryListing listing) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String parent = path.substring(0, slash);
            Found found = listing.at(parent);
            if (found instanceof Found.Directory) {
                return;
            }
            if (found != null) {
                removed.add(parent);
            }
        }
    }

    /** Python's cached bytecode of a module that goes or changes: it could be taken for that of the next one. */
    private void addBytecode(String path, DirectoryListing listing) {
        if (!path.endsWith(".py")) {
            return;
        }
        int name = path.lastIndexOf('/') + 1;
        String start = path.substring(0, name) + CACHE + '/' + path.substring(name, path.length() - 2);
        for (String cached : listing.entries().tailMap(start).keySet()) {
            if (!cached.startsWith(start)) {
                return;
            }
            if (cached.endsWith(".pyc")) {
                removed.add(cached);
            }
        }
    }

    private void removeEmptyDirectoriesAbove(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (emptyDirectories.contains(path.substring(0, slash))) {
                return;
            }
            try {
                Files.deleteIfExists(directory.resolve(path.substring(0, slash)));
            } catch (IOException e) {
                return; // not empty: others have files there
            }
        }
    }

    /** Removes a directory where a file has to stand, unless there is something in it that is not ours. */
    private void clear(String path) {
        try {
            Files.deleteIfExists(directory.resolve(path));
        } catch (IOException e) {
            throw new Failure(
                    "The file " + path + " of the environment cannot be written, because " + directory.resolve(path)
                            + " is a directory with other files in it.",
                    "Move them away, or remove the environment and build again.",
                    e);
        }
    }

    private static SortedSet<String> parents(Collection<String> paths) {
        TreeSet<String> parents = new TreeSet<>();
        String last = "";
        for (String path : paths) {
            String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            if (!parent.equals(last)) {
                parents.add(parent);
                last = parent;
            }
        }
        parents.remove("");
        return parents;
    }
}
