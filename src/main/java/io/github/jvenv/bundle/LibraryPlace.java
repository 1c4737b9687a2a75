package io.github.jvenv.bundle;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.ElfSearchPath;
import io.github.jvenv.filesystem.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory where a binary has its libraries looked for.
 *
 * @param directory where it is now, without links in its path
 * @param prefix the directory of the interpreter that the binary belongs to
 * @param origin the binary's own directory
 * @param moves whether it is written in such a way that it holds anywhere
 */
record LibraryPlace(Path directory, Path prefix, Path origin, boolean moves) {
    private static final List<Path> OF_SYSTEM =
            Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64").map(Path::of).toList();

    /** Those of a binary, in their order. What no loader could make a directory of is left out. */
    static List<LibraryPlace> of(ElfFile binary, Path file, Path prefix) throws IOException {
        Path origin = file.resolveSibling("");
        List<LibraryPlace> places = new ArrayList<>();
        for (String written :
                binary.searchPath().map(ElfSearchPath::directories).orElse(List.of())) {
            Optional<Path> expanded = expanded(written, origin);
            if (expanded.isPresent()) {
                Path directory = expanded.get().normalize();
                Path real = Files.isDirectory(directory) ? directory.toRealPath() : directory;
                boolean moves = written.startsWith("$ORIGIN") || written.startsWith("${ORIGIN}");
                places.add(new LibraryPlace(real, prefix, origin, moves && real.startsWith(prefix)));
            }
        }
        return places;
    }

    private static Optional<Path> expanded(String written, Path origin) {
        try {
            Path path = Path.of(written.replace("${ORIGIN}", "$ORIGIN").replace("$ORIGIN", origin.toString()));
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    boolean has(String library) {
        return !library.contains("/") && Files.isRegularFile(directory.resolve(library));
    }

    /** Whether it goes where the interpreter goes. */
    boolean isInside() {
        return directory.startsWith(prefix);
    }

    /** Whether any machine has it. */
    boolean isOfSystem() {
        return OF_SYSTEM.stream().anyMatch(directory::startsWith);
    }

    /** Where a library in it stands within the interpreter's directory. */
    RelativePath within(String library) {
        return InstalledFiles.within(prefix, directory.resolve(library));
    }

    /** How it is written so that it holds anywhere. */
    String moved() {
        return ElfSearchPath.fromOrigin(origin.relativize(directory).toString());
    }
}
