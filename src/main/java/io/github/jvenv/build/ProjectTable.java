package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.toml.TomlTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table {@code [project]} as core metadata. What is not in it, and not listed as {@code dynamic}, does not exist: a
 * backend must not add to it.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-project-metadata-the-project-table">The
 *     [project] table</a>
 */
final class ProjectTable {
    private static final Set<String> NEEDED =
            Set.of("version", "requires-python", "dependencies", "optional-dependencies");

    private ProjectTable() {}

    /** The metadata, if all that is needed is static; faults are left to the backend, which knows them better. */
    static Optional<CoreMetadata> metadata(Pyproject file) {
        try {
            return file.table("project")
                    .filter(project -> isStatic(file, project))
                    .flatMap(project -> metadata(file, project));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static boolean isStatic(Pyproject file, TomlTable project) {
        List<String> dynamic = file.strings(project, "dynamic").orElse(List.of());
        return dynamic.stream().noneMatch(NEEDED::contains) && !isOfPoetry(file, project);
    }

    /** Poetry adds dependencies from a table of its own, if there are none here. */
    private static boolean isOfPoetry(Pyproject file, TomlTable project) {
        return project.find("dependencies").isEmpty()
                && file.table("tool")
                        .flatMap(tool -> file.table(tool, "poetry"))
                        .flatMap(poetry -> poetry.find("dependencies"))
                        .isPresent();
    }

    private static Optional<CoreMetadata> metadata(Pyproject file, TomlTable project) {
        Optional<String> name = file.string(project, "name");
        Optional<String> version = file.string(project, "version");
        if (name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Metadata-Version: 2.2");
        lines.add("Name: " + name.get());
        lines.add("Version: " + version.get());
        file.string(project, "requires-python").ifPresent(python -> lines.add("Requires-Python: " + python));
        for (Requirement requirement :
                file.requirements(project, "dependencies").orElse(List.of())) {
            lines.add("Requires-Dist: " + requirement.text());
        }
        file.table(project, "optional-dependencies").ifPresent(extras -> addExtras(file, extras, lines));
        // Hatch lets dependencies have fields in braces, which it fills in; a line break would begin a field of its
        // own.
        boolean literal = lines.stream().noneMatch(line -> line.matches("(?s).*([\\n\\r]|@ .*\\{).*"));
        return literal
                ? StaticMetadata.parse((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static void addExtras(Pyproject file, TomlTable extras, List<String> lines) {
        for (String key : extras.keys()) {
            ExtraName extra = ExtraName.parse(key);
            lines.add("Provides-Extra: " + extra);
            for (Requirement requirement : file.requirements(extras, key).orElse(List.of())) {
                lines.add("Requires-Dist: " + withExtra(requirement, extra));
            }
        }
    }

    /** The requirement as core metadata has it, where the extra is part of the marker. */
    private static String withExtra(Requirement requirement, ExtraName extra) {
        String text = requirement.text();
        String condition = "extra == \"" + extra + "\"";
        Optional<Marker> marker = requirement.marker();
        if (marker.isPresent()) {
            String start =
                    text.substring(0, text.length() - marker.get().toString().length());
            return start + "(" + marker.get() + ") and " + condition;
        }
        return text + (requirement.url().isPresent() ? " ; " : "; ") + condition;
    }
}
