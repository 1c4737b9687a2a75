package io.github.jvenv.wheelbuild;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** What compilers make of extension modules, and libraries that these load. */
    private static final Pattern MACHINE_CODE =
            Pattern.compile(".*\\.(so(\\.[0-9]+)*|pyd|dll|dylib)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_SOURCES = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".bzr",
            "__pycache__",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            "node_modules");

    private static final int DEEPEST = 100;

    public SourceFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The files below some directories. One that is not there has none; links are followed.
     *
     * @param selected which of the paths go in
     * @throws Failure if two directories have a file of one path, or one has a name that a wheel cannot have or is machine code
     */
    public static SourceFiles below(List<Path> directories, Predicate<String> selected) throws IOException {
        SortedMap<RelativePath, Path> files = new TreeMap<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                Files.walkFileTree(
                        directory,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        DEEPEST,
                        new Walk(directory, selected, files));
            }
        }
        return new SourceFiles(files);
    }

    /**
     * Files of a project that stand anywhere in it, as those of licences do. Links are not followed, and neither is looked into
     * what is built, nor into what version control and caches keep.
     *
     * @param project the project's directory
     * @param built the directory of what is built
     * @param selected which of the paths go in
     * @throws Failure if one of them has a name that a wheel cannot have
     */
    public static SourceFiles anywhereIn(Path project, Path built, Predicate<String> selected) throws IOException {
        SortedMap<RelativePath, Path> files = new TreeMap<>();
        Files.walkFileTree(
                project, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Search(project, built, selected, files));
        return new SourceFiles(files);
    }

    private static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static RelativePath path(String name, Path file) {
        return RelativePath.find(name)
                .orElseThrow(
                        () -> new Failure("The source file " + file + " has a name that no file of a wheel can have."));
    }

    /** Finds some files among many that are none of the wheel's business. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path project;
        private final Path built;
        private final Predicate<String> selected;
        private final SortedMap<RelativePath, Path> files;

        Search(Path project, Path built, Predicate<String> selected, SortedMap<RelativePath, Path> files) {
            this.project = project;
            this.built = built.toAbsolutePath().normalize();
            this.selected = selected;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            Path name = directory.getFileName();
            boolean passedOver = directory.toAbsolutePath().normalize().equals(built)
                    || (name != null && NO_SOURCES.contains(name.toString()));
            return passedOver && !directory.equals(project) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(project, file);
            if (attributes.isRegularFile() && selected.test(name)) {
                files.put(path(name, file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Much of a project cannot be read and is not asked for. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (selected.test(name(project, file))) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final Predicate<String> selected;
        private final SortedMap<RelativePath, Path> files;

        Walk(Path directory, Predicate<String> selected, SortedMap<RelativePath, Path> files) {
            this.directory = directory;
            this.selected = selected;
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(directory, file);
            if (PASSED_OVER.matcher(name).matches() || !selected.test(name)) {
                return FileVisitResult.CONTINUE;
            }
            if (RESERVED.matcher(name).matches()) {
                throw new Failure("The source file " + file
                        + " is in a directory whose name a wheel keeps for itself: *.dist-info and *.data.");
            }
            if (MACHINE_CODE.matcher(name).matches()) {
                throw new Failure(
                        "The source file " + file
                                + " is machine code, and the wheel that is made here is for any machine.",
                        "Leave it out with <distribution><excludes>, or let a build backend make the wheel: with a"
                                + " pyproject.toml the project is built and installed by <requirement>.</requirement>.");
            }
            if (!attributes.isRegularFile()) {
                throw new Failure("The source file " + file + " is no regular file.");
            }
            Path before = files.putIfAbsent(path(name, file), file);
            if (before != null) {
                throw new Failure(
                        "The source files " + before + " and " + file + " are to have one place, " + name
                                + ", in the wheel.",
                        "Leave one of them out with <distribution><excludes>.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException) {
                throw new Failure(
                        "The source directory " + file + " is a link to a directory that it stands in, and has no end.",
                        "Remove the link.",
                        failure);
            }
            throw failure;
        }
    }
}
