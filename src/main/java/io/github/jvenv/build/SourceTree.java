package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.toml.TomlTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A directory with the sources of a distribution: {@code pyproject.toml}, {@code setup.py}, or both at its top.
 *
 * @param directory the directory, absolute
 * @param description what it is, to stand in a sentence: {@code docopt 0.6.2}, or its path
 * @param origin where it comes from
 */
public record SourceTree(Path directory, String description, SourceOrigin origin) {
    private static final String BUILD_SYSTEM = "build-system";
    private static final String BACKEND = "build-backend";
    private static final String BACKEND_PATH = "backend-path";

    public SourceTree {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The tree in a directory.
     *
     * @throws Failure if there is none: no such directory, or neither of the two files
     */
    public static SourceTree at(Path directory, String description, SourceOrigin origin) {
        if (!Files.isDirectory(directory)) {
            throw new Failure("There is no source tree of " + description + ": " + directory + " is not a directory.");
        }
        if (!Files.isRegularFile(directory.resolve(Pyproject.NAME))
                && !Files.isRegularFile(directory.resolve("setup.py"))) {
            throw new Failure("There is no Python project in " + description
                    + ": it has neither a pyproject.toml nor a setup.py.");
        }
        return new SourceTree(directory, description, origin);
    }

    /**
     * The tree in a directory below another one, as {@code #subdirectory=} in a URL names it.
     *
     * @throws Failure if the path leads out of the outer directory, or if there is no tree
     */
    public static SourceTree at(Path outer, String subdirectory, String description, SourceOrigin origin)
            throws IOException {
        String plain = Arrays.stream(subdirectory.replace('\\', '/').split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .collect(Collectors.joining("/"));
        if (plain.isEmpty() && !subdirectory.startsWith("/")) {
            return at(outer, description, origin);
        }
        Path inner = subdirectory.startsWith("/") || RelativePath.find(plain).isEmpty()
                ? outer
                : RelativePath.of(plain).below(outer);
        if (inner.equals(outer) || (Files.exists(inner) && !inner.toRealPath().startsWith(outer.toRealPath()))) {
            throw new Failure("The subdirectory '" + subdirectory + "' of " + description + " is not within it.");
        }
        if (!Files.isDirectory(inner)) {
            throw new Failure("The subdirectory '" + subdirectory + "' of " + description + " is not there.");
        }
        return at(inner, description, origin);
    }

    /**
     * How the tree is built. Where {@code pyproject.toml} is missing, or says nothing of it, that is by setuptools.
     *
     * @throws io.github.jvenv.toml.DocumentFailure if the file breaks its standard (PEP 517, PEP 518)
     */
    public BuildSystem buildSystem() throws IOException {
        Optional<Pyproject> pyproject = pyproject();
        Optional<TomlTable> table = pyproject.flatMap(file -> file.table(BUILD_SYSTEM));
        return table.isPresent() ? buildSystem(pyproject.get(), table.get()) : BuildSystem.LEGACY;
    }

    Optional<Pyproject> pyproject() throws IOException {
        return Pyproject.find(directory, description);
    }

    private BuildSystem buildSystem(Pyproject file, TomlTable table) {
        List<Requirement> requires = file.requirements(table, "requires")
                .orElseThrow(() -> file.failureIn(
                        BUILD_SYSTEM, "The table [build-system] lacks 'requires', which it must have (PEP 518)"));
        Optional<String> named = file.string(table, BACKEND);
        BackendReference backend = BackendReference.LEGACY;
        if (named.isPresent()) {
            backend = BackendReference.find(named.get())
                    .orElseThrow(() -> file.failureAt(
                            table, BACKEND, "Expected a module, or a module, a colon and an object within it"));
        }
        List<String> paths = file.strings(table, BACKEND_PATH).orElse(List.of());
        for (String path : paths) {
            if (!isWithin(path)) {
                throw file.failureAt(
                        table, BACKEND_PATH, "Expected relative paths within the source tree, found '" + path + "'");
            }
        }
        return new BuildSystem(requires, backend, paths, named.isPresent());
    }

    private boolean isWithin(String path) {
        boolean relative = !path.isEmpty()
                && !path.startsWith("/")
                && !path.startsWith("\\")
                && path.indexOf('\0') < 0
                && !path.matches("[A-Za-z]:.*");
        return relative && directory.resolve(path).normalize().startsWith(directory);
    }
}
