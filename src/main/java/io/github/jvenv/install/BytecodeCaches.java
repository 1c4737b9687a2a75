package io.github.jvenv.install;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bytecode that Python keeps for modules: {@code a/b.py} has {@code a/__pycache__/b.<tag>.pyc}, with
 * {@code .opt-<level>} before the ending for each level of optimisation (PEP 3147, PEP 488). It appears when a module is
 * imported, and no RECORD need know it. pytest has bytecode of its own beside it, whose tag ends in pytest's version.
 */
final class BytecodeCaches {
    private static final String CACHE = "__pycache__";
    private static final Pattern AFTER_STEM =
            Pattern.compile("\\.[A-Za-z0-9_-]+(?:-pytest-[\\w.]+)?(\\.opt-[A-Za-z0-9]+)?\\.pyc");

    private final Path environment;
    private final Map<String, List<String>> names = new HashMap<>();

    BytecodeCaches(Path environment) {
        this.environment = environment;
    }

    /** The cached bytecode that exists for a file; none if it is no module. */
    List<RelativePath> of(RelativePath file) throws IOException {
        String path = file.value();
        if (!path.endsWith(".py")) {
            return List.of();
        }
        String directory = path.substring(0, path.lastIndexOf('/') + 1) + CACHE;
        String stem = file.fileName().substring(0, file.fileName().length() - ".py".length());
        List<RelativePath> found = new ArrayList<>();
        for (String name : names(directory)) {
            if (name.startsWith(stem)
                    && AFTER_STEM
                            .matcher(name)
                            .region(stem.length(), name.length())
                            .matches()) {
                found.add(RelativePath.of(directory + "/" + name));
            }
        }
        return found;
    }

    private List<String> names(String directory) throws IOException {
        List<String> known = names.get(directory);
        if (known == null) {
            known = list(RelativePath.of(directory).below(environment));
            names.put(directory, known);
        }
        return known;
    }

    private static List<String> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return DirectoryChildren.ifAny(directory).stream()
                .map(child -> child.getFileName().toString())
                .toList();
    }
}
