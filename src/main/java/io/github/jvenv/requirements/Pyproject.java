package io.github.jvenv.requirements;

import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a {@code pyproject.toml} says about what its project needs. How the project is built is somebody else's to read.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/">pyproject.toml specification</a>
 */
public final class Pyproject {
    private final String name;
    private final Optional<ProjectTable> project;
    private final DependencyGroups groups;
    private final boolean namesBackend;

    private Pyproject(String name, Optional<ProjectTable> project, DependencyGroups groups, boolean namesBackend) {
        this.name = name;
        this.project = project;
        this.groups = groups;
        this.namesBackend = namesBackend;
    }

    /**
     * Reads a file's content.
     *
     * @param name what the file is called in messages
     * @param warnings takes, in whole sentences, what a user should know though it stops nothing
     * @throws DocumentFailure if it is not TOML, or a part that is read breaks the specification
     */
    public static Pyproject parse(byte[] content, String name, Consumer<String> warnings) {
        TomlFile file = new TomlFile(TomlDocument.parse(content, name));
        return new Pyproject(
                name,
                file.values()
                        .table(file.root(), "project")
                        .map(table -> new ProjectTableReader(file, table).read(warnings)),
                new DependencyGroups(file),
                file.values().table(file.root(), "build-system").isPresent());
    }

    /** What the file is called in messages. */
    public String name() {
        return name;
    }

    /** The table {@code [project]}; without one only a backend knows anything about the project. */
    public Optional<ProjectTable> project() {
        return project;
    }

    /** Whether it says how the project is built, so that there is one: the table {@code [build-system]}. */
    public boolean namesBackend() {
        return namesBackend;
    }

    /** The table {@code [dependency-groups]}; without one there are no groups. */
    public DependencyGroups groups() {
        return groups;
    }
}
