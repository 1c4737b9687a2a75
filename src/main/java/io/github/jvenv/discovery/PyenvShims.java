package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pyenv's shims stand for. A shim is a script that asks pyenv, which looks at a variable, at files above the working
 * directory and at its own setting, and then runs the program of the version that these select. The same is looked up
 * here, because a shim answers differently in each directory and takes a tenth of a second to do so.
 */
final class PyenvShims {
    private static final String VERSION_FILE = ".python-version";

    private final SearchScope scope;
    private final Path root;

    PyenvShims(SearchScope scope) {
        this.scope = scope;
        this.root = PyenvSource.root(scope);
    }

    boolean isShimDirectory(Path directory) {
        return directory.equals(root.resolve("shims"));
    }

    /** The programs that the shims would run here; none for the version {@code system}, which is found further on. */
    Stream<Path> programs(InterpreterRequest.Matching request) {
        return selectedVersions().stream()
                .map(this::installation)
                .flatMap(Optional::stream)
                .flatMap(installation -> Installation.interpreters(installation, request));
    }

    private List<String> selectedVersions() {
        Optional<String> variable = scope.variable("PYENV_VERSION");
        if (variable.isPresent()) {
            return List.of(variable.get().split(":"));
        }
        for (Path directory = scope.directory().toAbsolutePath();
                directory != null;
                directory = directory.getParent()) {
            List<String> versions = versionsIn(directory.resolve(VERSION_FILE));
            if (!versions.isEmpty()) {
                return versions;
            }
        }
        return versionsIn(root.resolve("version"));
    }

    private static List<String> versionsIn(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return List.of();
            }
            List<String> versions = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String stripped = line.strip();
                if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                    versions.addAll(List.of(stripped.split("\\s+")));
                }
            }
            return versions;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** An installed version by its name; {@code 3.12} stands for the newest 3.12.x. */
    private Optional<Path> installation(String version) {
        List<Path> installations = Installation.in(root.resolve("versions"));
        return installations.stream()
                .filter(path -> path.getFileName().toString().equals(version))
                .findFirst()
                .or(() -> installations.stream()
                        .filter(path -> path.getFileName().toString().startsWith(version + "."))
                        .findFirst());
    }
}
