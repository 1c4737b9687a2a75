package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in a directory, ordered by name. The order of the file system differs by machine and by what was written
 * first, so whoever takes the first that fits, or writes down what is found, takes it from here.
 */
public final class DirectoryChildren {
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(child -> child.getFileName().toString());

    private DirectoryChildren() {}

    /**
     * The children of a directory.
     *
     * @throws IOException if it is not there, is no directory, or cannot be read to its end
     */
    public static List<Path> of(Path directory) throws IOException {
        List<Path> children = asTheyCome(directory);
        children.sort(BY_NAME);
        return children;
    }

    /** The same in the order of the file system, for whoever asks what another program that takes that order makes of it. */
    public static List<Path> asTheyCome(Path directory) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            return read(stream);
        }
    }

    /** The same; none if nothing stands there or no directory does. */
    public static List<Path> ifAny(Path directory) throws IOException {
        try {
            return of(directory);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /** What stops the reading of a directory in its middle comes without a check, as nobody who reads one expects. */
    static List<Path> read(Iterable<Path> stream) throws IOException {
        List<Path> children = new ArrayList<>();
        try {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }
}
