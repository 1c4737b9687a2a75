package io.github.jvenv.bundle;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of an interpreter on Windows. What python.org installs there is one directory, whose programs find their libraries
 * beside themselves and the rest from where they stand, so that none of its files has to be changed.
 */
final class FilesOfWindows {
    private static final Pattern PROGRAM =
            Pattern.compile("python[\\w.]*\\.exe|[^/]+\\.dll|LICENSE\\.txt", Pattern.CASE_INSENSITIVE);
    /** Libraries of the interpreter to link with serve to build other programs, and stay. */
    private static final List<String> DIRECTORIES = List.of("Lib", "DLLs", "tcl", "include");

    private FilesOfWindows() {}

    static InstalledFiles of(Interpreter interpreter) throws IOException, RootedException {
        for (Path name : interpreter.prefix()) {
            if (name.toString().equalsIgnoreCase("WindowsApps")) {
                throw new RootedException("it is an app of the Microsoft Store, and Windows keeps the files of those");
            }
        }
        Path prefix = interpreter.prefix().toRealPath();
        if (Files.isDirectory(prefix.resolve("conda-meta"))) {
            throw new RootedException("it is conda's, which keeps libraries of it among those of other packages in "
                    + prefix.resolve("Library"));
        }
        Path executable = interpreter.executable().toRealPath();
        if (!prefix.equals(executable.getParent())) {
            throw new RootedException("its program " + executable + " is not in its own directory " + prefix);
        }
        Path library = interpreter.standardLibrary();
        if (!Files.isDirectory(library) || !library.toRealPath().equals(prefix.resolve("Lib"))) {
            throw new RootedException("its standard library is not in " + prefix.resolve("Lib"));
        }
        SortedMap<RelativePath, Path> files = new TreeMap<>();
        for (Path file : DirectoryChildren.of(prefix)) {
            if (PROGRAM.matcher(String.valueOf(file.getFileName())).matches() && Files.isRegularFile(file)) {
                files.put(InstalledFiles.within(prefix, file), file.toRealPath());
            }
        }
        for (String directory : DIRECTORIES) {
            if (Files.isDirectory(prefix.resolve(directory))) {
                InstalledFiles.add(prefix, prefix.resolve(directory), files);
            }
        }
        RelativePath program = InstalledFiles.within(prefix, executable);
        files.put(program, executable);
        return new InstalledFiles(prefix, interpreter.prefix(), program, files);
    }
}
