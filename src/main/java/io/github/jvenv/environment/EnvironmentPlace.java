package io.github.jvenv.environment;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.venv.EnvironmentDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where a new environment shall stand. It is made aside and takes its place in one step, unless there is a directory that has
 * to stay: an empty one, which may be a link's, or one that cannot be moved away, such as a volume.
 */
public final class EnvironmentPlace {
    private static final RelativePath CONFIGURATION = RelativePath.of(PyvenvConfiguration.FILE_NAME);
    private static final String DEVICE = "unix:dev";

    private final Path directory;
    private final boolean inPlace;

    EnvironmentPlace(Path directory, boolean inPlace) {
        this.directory = directory;
        this.inPlace = inPlace;
    }

    /** The place of an environment; what stands there is no more than another environment. */
    public static EnvironmentPlace at(Path directory) throws IOException {
        return new EnvironmentPlace(
                directory,
                Files.isDirectory(directory)
                        && (EnvironmentDirectory.at(directory) instanceof EnvironmentDirectory.Vacant
                                || isFixed(directory)));
    }

    private static boolean isFixed(Path directory) throws IOException {
        Path parent = directory.getParent();
        return !Files.isSymbolicLink(directory)
                && parent != null
                && (!Files.isWritable(parent) || !device(directory).equals(device(parent)));
    }

    private static Object device(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("unix")
                ? Files.getAttribute(directory, DEVICE)
                : "";
    }

    /** The directory, existing or not, in which something has to be written. */
    public Path writable() {
        return inPlace ? directory : Destination.parentOf(directory);
    }

    /** What else has to be done to an environment before it stands in its place. */
    @FunctionalInterface
    interface Last {
        /** Does it to the environment that was made in a directory. */
        void finish(Path made) throws IOException;
    }

    /**
     * Writes an environment in place of what is there, its files being those of the store where they can be.
     *
     * @param now what is left of others that were cut short is deleted if it is old
     */
    public void write(EnvironmentImage image, Instant now) throws IOException {
        write(image, LinkMode.HARDLINK, now, made -> {});
    }

    void write(EnvironmentImage image, LinkMode linkMode, Instant now, Last last) throws IOException {
        if (inPlace) {
            Path real = directory.toRealPath();
            fill(real, image, linkMode);
            last.finish(real);
            return;
        }
        Path parent = Destination.parentOf(directory);
        TemporaryFiles.deleteStale(parent, now);
        try (TemporaryDirectory temporary = TemporaryDirectory.in(parent)) {
            ImageDifference.of(temporary.path(), image, List.of()).apply(linkMode);
            last.finish(temporary.path());
            DirectorySwap.into(temporary, directory);
        }
    }

    /** An empty directory, on the file system of the place, for an environment that will be {@linkplain #take taken} there. */
    public TemporaryDirectory aside() throws IOException {
        return TemporaryDirectory.in(writable());
    }

    /**
     * Puts a finished environment in place of what is there.
     *
     * @param finished an {@linkplain #aside() empty directory} that has been filled
     * @param mark the name of a file in it; in a directory that has to stay, this file is empty until all else is there
     */
    public void take(TemporaryDirectory finished, String mark) throws IOException {
        if (!inPlace) {
            DirectorySwap.into(finished, directory);
            return;
        }
        Path real = directory.toRealPath();
        AtomicFile.write(real.resolve(mark), "");
        boolean known = Files.exists(finished.path().resolve(CONFIGURATION.value()));
        for (Path child : DirectoryChildren.of(real)) {
            if (!child.endsWith(mark)
                    && !child.endsWith(finished.path().getFileName())
                    && !(known && child.endsWith(CONFIGURATION.value()))) {
                FileTree.delete(child);
            }
        }
        for (Path name : inOrder(finished.path(), mark)) {
            Files.move(finished.path().resolve(name), real.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** First what an environment is known by, last what says that it is whole. */
    private static List<Path> inOrder(Path finished, String mark) throws IOException {
        Map<String, Integer> ends = Map.of(CONFIGURATION.value(), -1, mark, 1);
        return DirectoryChildren.of(finished).stream()
                .map(Path::getFileName)
                .sorted(Comparator.comparing(name -> ends.getOrDefault(name.toString(), 0)))
                .toList();
    }

    /** First comes what an environment is known by: one that is cut short is then mended, and not taken for somebody's files. */
    private static void fill(Path directory, EnvironmentImage image, LinkMode linkMode) throws IOException {
        EnvironmentImage mark = image.without(path -> !path.equals(CONFIGURATION));
        for (Path child : DirectoryChildren.of(directory)) {
            if (!child.endsWith(CONFIGURATION.toString())) {
                FileTree.delete(child);
            }
        }
        ImageDifference.of(directory, mark, List.of()).apply(LinkMode.COPY);
        ImageDifference.of(directory, image, List.of()).apply(linkMode);
    }
}
