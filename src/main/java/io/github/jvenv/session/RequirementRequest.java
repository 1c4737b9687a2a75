package io.github.jvenv.session;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.DependencyArtifact;
import java.util.List;
import java.util.Optional;

/**
 * What distributions are wanted, as a user says it; nothing is read yet. All sources of requirements count together.
 *
 * @param requirements single requirements, in the order in which they were given
 * @param requirementsFiles paths or URLs of files in pip's format
 * @param constraints single constraints
 * @param constraintsFiles paths or URLs of files of constraints
 * @param overrides single requirements that stand in for all others about their project
 * @param pyproject a project whose own dependencies are wanted: the path of its {@code pyproject.toml}
 * @param extras which of that project's extras
 * @param groups which of that project's dependency groups
 * @param scripts paths of scripts whose inline metadata says what they need (PEP 723)
 * @param artifacts artifacts of Maven that are wheels, or may carry requirements of their own
 */
public record RequirementRequest(
        List<Wanted> requirements,
        List<String> requirementsFiles,
        List<Wanted> constraints,
        List<String> constraintsFiles,
        List<Wanted> overrides,
        Optional<String> pyproject,
        List<String> extras,
        List<String> groups,
        List<String> scripts,
        List<DependencyArtifact> artifacts) {
    public RequirementRequest {
        requirements = List.copyOf(requirements);
        requirementsFiles = List.copyOf(requirementsFiles);
        constraints = List.copyOf(constraints);
        constraintsFiles = List.copyOf(constraintsFiles);
        overrides = List.copyOf(overrides);
        extras = List.copyOf(extras);
        groups = List.copyOf(groups);
        scripts = List.copyOf(scripts);
        artifacts = List.copyOf(artifacts);
    }

    /** Single requirements and nothing else. */
    public static RequirementRequest of(List<Wanted> requirements) {
        return new RequirementRequest(
                requirements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether files have to be read to know what is wanted. */
    public boolean hasFiles() {
        return !requirementsFiles.isEmpty()
                || !constraintsFiles.isEmpty()
                || pyproject.isPresent()
                || !scripts.isEmpty();
    }

    /** Fails where extras or groups are asked for of no project: a lock of another tool may have some, nothing else can. */
    void requireProject() {
        if (pyproject.isEmpty()) {
            requireNone("extras", extras);
            requireNone("groups", groups);
        }
    }

    private static void requireNone(String parameter, List<String> names) {
        if (!names.isEmpty()) {
            throw new Failure(
                    "The parameter <" + parameter + "> asks for " + String.join(", ", names)
                            + ", and no <pyproject> is given that could have that.",
                    "Name the project's file: <pyproject>pyproject.toml</pyproject>.");
        }
    }

    /**
     * One requirement as its user wrote it.
     *
     * @param text the requirement
     * @param origin where it stands, in words: {@code pom.xml <requirement>}
     */
    public record Wanted(String text, String origin) {}
}
