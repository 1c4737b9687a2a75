package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;

/**
 * How a source tree is built: the table {@code [build-system]} of its {@code pyproject.toml}, or what stands in for it.
 *
 * @param requires what has to be installed before the backend is asked anything
 * @param backend the backend
 * @param backendPath directories of the tree, with slashes, that the backend is in; empty if it is installed
 * @param backendNamed whether the tree names the backend
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-build-system-dependencies-the-build-system-table">The
 *     [build-system] table</a>
 */
public record BuildSystem(
        List<Requirement> requires, BackendReference backend, List<String> backendPath, boolean backendNamed) {
    /** For trees that have no such table: the first setuptools that has a backend for them. */
    static final BuildSystem LEGACY = new BuildSystem(
            List.of(Requirement.parse("setuptools>=40.8.0")), BackendReference.LEGACY, List.of(), false);

    public BuildSystem {
        requires = List.copyOf(requires);
        backendPath = List.copyOf(backendPath);
    }
}
