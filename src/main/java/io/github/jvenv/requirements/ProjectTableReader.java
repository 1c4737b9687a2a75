package io.github.jvenv.requirements;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlReader;
import io.github.jvenv.toml.TomlTable;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the table {@code [project]}, and complains where a part of it that counts here breaks the specification. */
final class ProjectTableReader {
    private static final List<String> READ =
            List.of("version", "requires-python", ProjectTable.DEPENDENCIES, ProjectTable.OPTIONAL_DEPENDENCIES);

    private final TomlFile file;
    private final TomlTable table;

    ProjectTableReader(TomlFile file, TomlTable table) {
        this.file = file;
        this.table = table;
    }

    ProjectTable read(Consumer<String> warnings) {
        TomlReader.Word name = file.values()
                .word(table, "name")
                .orElseThrow(() ->
                        file.failureAt(file.root().positionOf("project"), "The table [project] has to have a 'name'"));
        SortedSet<String> dynamic = new TreeSet<>();
        for (TomlReader.Word word : file.values().words(table, "dynamic").orElse(List.of())) {
            if (word.text().equals("name")
                    || (READ.contains(word.text()) && table.find(word.text()).isPresent())) {
                throw file.failureOfValue(
                        word.position(), "'" + word.text() + "' is given in [project], so it cannot be dynamic");
            }
            dynamic.add(word.text());
        }
        if (table.find(ProjectTable.DEPENDENCIES).isEmpty() && hasPoetryDependencies()) {
            dynamic.add(ProjectTable.DEPENDENCIES);
        }
        return new ProjectTable(
                file.name(),
                file.values().parsed(name, ProjectName::parse),
                file.values().word(table, "version").map(word -> file.values().parsed(word, Version::parse)),
                file.values()
                        .word(table, "requires-python")
                        .map(word -> file.values().parsed(word, SpecifierSet::parse)),
                dynamic,
                requirements(table, ProjectTable.DEPENDENCIES),
                optionalDependencies(),
                warnings);
    }

    /** Poetry adds dependencies from a table of its own, if there are none in [project]. */
    private boolean hasPoetryDependencies() {
        return file.root()
                .find("tool")
                .filter(tool -> tool instanceof TomlTable tools
                        && tools.find("poetry").orElse(TomlTable.EMPTY) instanceof TomlTable poetry
                        && poetry.find(ProjectTable.DEPENDENCIES).isPresent())
                .isPresent();
    }

    private List<RequestedRequirement> requirements(TomlTable given, String key) {
        return file.values().words(given, key).orElse(List.of()).stream()
                .map(file::requirement)
                .toList();
    }

    private SortedMap<ExtraName, List<RequestedRequirement>> optionalDependencies() {
        SortedMap<ExtraName, List<RequestedRequirement>> extras = new TreeMap<>();
        TomlTable given =
                file.values().table(table, ProjectTable.OPTIONAL_DEPENDENCIES).orElse(TomlTable.EMPTY);
        for (String key : given.keys()) {
            ExtraName extra = ExtraName.find(key)
                    .orElseThrow(() -> file.failureAt(
                            given.positionOf(key),
                            "The name of an extra has only ASCII letters, digits, '.', '_' and '-', and starts and ends"
                                    + " with a letter or digit"));
            if (extras.put(extra, requirements(given, key)) != null) {
                throw file.failureAt(given.positionOf(key), "There is another extra of the same name, " + extra);
            }
        }
        return extras;
    }
}
