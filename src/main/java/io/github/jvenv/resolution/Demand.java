package io.github.jvenv.resolution;

import io.github.jvenv.solver.Dependency;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.VersionOperator;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A requirement that holds on the target, by whomever it is made.
 *
 * @param direct where the project has to come from, if not from an index
 */
record Demand(Requirement requirement, Optional<DirectSource> direct) {
    /**
     * What a distribution's metadata asks for.
     *
     * @throws SyntaxFailure if it asks for a URL that leads nowhere, or to a wheel without a wheel's name
     */
    static Demand of(Requirement requirement) {
        Optional<DirectSource> place =
                requirement.url().map(url -> new DirectSource(DirectReference.parse(url), false));
        place.ifPresent(DirectSource::wheel);
        return new Demand(requirement, place);
    }

    /** What a user asks for. */
    static Demand of(RootRequirement root) {
        return new Demand(root.requirement(), root.direct());
    }

    ProjectName project() {
        return requirement.name();
    }

    VersionRanges ranges() {
        return requirement.specifiers().ranges();
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
