package io.github.jvenv.wheelbuild;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files that go into a wheel, by the paths that they are imported by: modules, {@code py.typed}, and all else that
 * stands beside them. What Python, editors and version control leave there is passed over.
 *
 * @param files where each is on this machine
 */
public record SourceFiles(SortedMap<RelativePath, Path> files) {
    private static final Pattern PASSED_OVER =
            Pattern.compile("(.*/)?(__pycache__|\\.git|\\.hg|\\.svn|\\.(mypy|pytest|ruff)_cache|[^/]+\\.egg-info)/.*"
                    + "|.*\\.py[co]|(.*/)?(\\.DS_Store|\\.git(ignore|attributes|keep)|[^/]*~|\\.[^/]*\\.sw[a-z])");

    private static final Pattern RESERVED = Pattern.compile("[^/]+\\.(dist-info|data)/.*");

    private static final int DEEPEST = 100;

    public SourceFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The files below some directories. One that is not there has none; links are followed.
     *
     * @param selected which of the paths go in
     * @throws Failure if two directories have a file of one path, or one has a name that a wheel cannot have
     */
    public static SourceFiles below(List<Path> directories, Predicate<RelativePath> selected) throws IOException {
        SortedMap<RelativePath, Path> files = new TreeMap<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                Files.walkFileTree(
                        directory,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        DEEPEST,
                        new Collection(directory, selected, files));
            }
        }
        return new SourceFiles(files);
    }

    private static final class Collection extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final Predicate<RelativePath> selected;
        private final SortedMap<RelativePath, Path> files;

        Collection(Path directory, Predicate<RelativePath> selected, SortedMap<RelativePath, Path> files) {
            this.directory = directory;
            this.selected = selected;
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
            Optional<RelativePath> path = RelativePath.find(name);
            if (path.isEmpty()) {
                throw new Failure("The source file " + file + " has a name that no file of a wheel can have.");
            }
            if (PASSED_OVER.matcher(name).matches() || !selected.test(path.get())) {
                return FileVisitResult.CONTINUE;
            }
            if (RESERVED.matcher(name).matches()) {
                throw new Failure("The source file " + file
                        + " is in a directory whose name a wheel keeps for itself: *.dist-info and *.data.");
            }
            if (!attributes.isRegularFile()) {
                throw new Failure("The source file " + file + " is no regular file.");
            }
            Path before = files.putIfAbsent(path.get(), file);
            if (before != null) {
                throw new Failure(
                        "The source files " + before + " and " + file + " are to have one place, " + name
                                + ", in the wheel.",
                        "Leave one of them out with <distribution><excludes>.");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
