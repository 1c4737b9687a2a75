package io.github.jvenv.resolution;

import io.github.jvenv.solver.Dependency;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.VersionOperator;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.List;

/** A requirement that holds on the target, by whomever it is made. */
record Demand(Requirement requirement) {
    ProjectName project() {
        return requirement.name();
    }

    VersionRanges ranges() {
        return requirement.specifiers().ranges();
    }

    boolean wantsUrl() {
        return requirement.url().isPresent();
    }

    boolean mentionsPreRelease() {
        return requirement.specifiers().mentionsPreRelease();
    }

    /** Whether it names one version, which then may be a yanked one (PEP 592). */
    boolean pins() {
        return requirement.specifiers().specifiers().stream()
                .anyMatch(specifier -> specifier.operator() == VersionOperator.IDENTICAL
                        || (specifier.operator() == VersionOperator.EQUAL
                                && !specifier.text().endsWith(".*")));
    }

    /** What it means to the solver: the project within the versions and, with it, each extra. */
    List<Dependency<Node, Versions>> dependencies() {
        List<Dependency<Node, Versions>> dependencies = new ArrayList<>();
        dependencies.add(new Dependency<>(new Node.Project(project()), new Versions(ranges())));
        for (ExtraName extra : requirement.extras()) {
            dependencies.add(new Dependency<>(new Node.Extra(project(), extra), Versions.ALL));
        }
        return dependencies;
    }
}
