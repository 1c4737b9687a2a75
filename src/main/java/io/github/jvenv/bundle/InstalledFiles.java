package io.github.jvenv.bundle;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.StandardLibraryFiles;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonImplementation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which files of an installed interpreter an environment takes along, before it is known what these need.
 *
 * @param prefix its directory, without links in its path
 * @param name its directory as it calls that itself
 * @param program its program
 * @param files where they stand within the directory, and the regular files that stand there or that links lead to
 */
record InstalledFiles(Path prefix, Path name, RelativePath program, SortedMap<RelativePath, Path> files) {
    /** What serves to build other programs around the interpreter, and what describes the place where it stands. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("config(?:-[^/]*)?/.*|build-details\\.json|_sysconfig_vars_[^/]*\\.json|.*\\.(?:a|o|la)");

    InstalledFiles {
        files = Collections.unmodifiableSortedMap(files);
    }

    static InstalledFiles of(Interpreter interpreter) throws IOException, RootedException {
        if (!interpreter.target().implementation().equals(PythonImplementation.CPYTHON)) {
            throw new RootedException("it is " + interpreter.description() + ", and only a CPython can be moved");
        }
        if (interpreter.target().platform() instanceof Platform.Windows) {
            return FilesOfWindows.of(interpreter);
        }
        if (!(interpreter.target().platform() instanceof Platform.Linux)) {
            throw new RootedException("what its files need can be told on Linux and Windows only");
        }
        Path prefix = interpreter.prefix().toRealPath();
        if (prefix.equals(Path.of("/usr")) || prefix.getNameCount() == 0) {
            throw new RootedException(
                    "it belongs to the system, and its files are spread over " + prefix + " among those of others");
        }
        Path executable = interpreter.executable().toRealPath();
        if (!executable.startsWith(prefix)) {
            throw new RootedException("its program " + executable + " is not in its own directory " + prefix);
        }
        if (!ElfFile.isOne(executable)) {
            throw new RootedException("its program " + executable + " is not one of Linux itself, but a script");
        }
        Path library = interpreter.standardLibrary().toRealPath();
        if (!library.startsWith(prefix)) {
            throw new RootedException("its standard library " + library + " is not in its own directory " + prefix);
        }
        if (!Files.isDirectory(library.resolve("lib-dynload"))) {
            throw new RootedException("its extension modules are not in " + library.resolve("lib-dynload"));
        }
        SortedMap<RelativePath, Path> files = new TreeMap<>();
        RelativePath program = within(prefix, executable);
        files.put(program, executable);
        add(prefix, library, files);
        for (Path headers : headers(prefix.resolve("include"), library.getFileName() + "[a-z]*")) {
            add(prefix, headers, files);
        }
        return new InstalledFiles(prefix, interpreter.prefix(), program, files);
    }

    /** What tells whether any of them has changed: a line a file. */
    List<String> stamps() throws IOException {
        List<String> stamps = new ArrayList<>();
        for (Map.Entry<RelativePath, Path> file : files.entrySet()) {
            stamps.add(file.getKey() + " " + FileStamp.read(file.getValue()).text() + " "
                    + Files.isExecutable(file.getValue()));
        }
        return stamps;
    }

    static RelativePath within(Path prefix, Path file) {
        return RelativePath.of(slashed(prefix.relativize(file)));
    }

    private static List<Path> headers(Path include, String name) throws IOException {
        return DirectoryChildren.ifAny(include).stream()
                .filter(one -> String.valueOf(one.getFileName()).matches(name))
                .filter(Files::isDirectory)
                .toList();
    }

    static void add(Path prefix, Path directory, SortedMap<RelativePath, Path> files)
            throws IOException, RootedException {
        List<Path> links = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                return !place.equals(directory) && isLeftOut(slashed(directory.relativize(place)) + "/")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
                if (isLeftOut(slashed(directory.relativize(place)))) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isRegularFile()) {
                    files.put(within(prefix, place), place);
                } else if (attributes.isSymbolicLink()) {
                    links.add(place);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path link : links) {
            if (Files.isDirectory(link)) {
                if (!isLeftOut(slashed(directory.relativize(link)) + "/")) {
                    throw new RootedException(
                            "its directory " + link + " is a link to " + Files.readSymbolicLink(link));
                }
            } else if (Files.isRegularFile(link)) {
                files.put(within(prefix, link), link.toRealPath());
            }
        }
    }

    private static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static boolean isLeftOut(String path) {
        return StandardLibraryFiles.areUnused(path) || LEFT_OUT.matcher(path).matches();
    }
}
