package io.github.jvenv.resolution;

import io.github.jvenv.solver.Cause;
import io.github.jvenv.solver.Clause;
import io.github.jvenv.solver.Dependency;
import io.github.jvenv.solver.Incompatibility;
import io.github.jvenv.solver.Term;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the facts and conclusions of a proof in words that can follow "because". */
final class Wording {
    /** Says versions of a project under a name that may have extras. */
    private interface ProjectWords {
        String of(ProjectName project, String name, VersionRanges ranges);
    }

    private final PythonPackages packages;
    private final List<RootRequirement> roots;
    private final VersionWords versions;

    Wording(PythonPackages packages, List<RootRequirement> roots) {
        this.packages = packages;
        this.roots = roots;
        this.versions = new VersionWords(packages);
    }

    Clause clause(Incompatibility<Node, Versions> incompatibility) {
        Map<Node, Term<Versions>> terms = incompatibility.terms();
        Cause<Node, Versions> cause = incompatibility.cause();
        if (cause instanceof Cause.Needs<Node, Versions> needs) {
            return needs(terms, needs);
        }
        if (cause instanceof Cause.Unusable<Node, Versions> unusable) {
            return new Clause(subject(terms), unusable.reason());
        }
        if (cause instanceof Cause.OnlyWith<Node, Versions> only) {
            return new Clause(
                    subject(terms),
                    only.company().reason() + onlyWith(only.company().members()));
        }
        Map.Entry<Node, Term<Versions>> first = terms.entrySet().iterator().next();
        if (cause instanceof Cause.NoVersions && first.getKey() instanceof Node.Project project) {
            return Clause.of(versions.nothingIn(
                    project.name(), first.getValue().versions().ranges()));
        }
        return Clause.of(conclusion(terms));
    }

    private Clause needs(Map<Node, Term<Versions>> terms, Cause.Needs<Node, Versions> needs) {
        Dependency<Node, Versions> dependency = needs.dependency();
        Optional<Demand> demand = packages.demands().behind(needs.subject(), dependency);
        String wanted = demand.map(Wording::wanted)
                .orElseGet(() ->
                        alternatives(dependency.onto(), dependency.versions().ranges()));
        return needs.subject().equals(PythonPackages.ROOT)
                ? new Clause(demand.map(this::asking).orElseThrow(), wanted)
                : new Clause(subject(terms) + " needs", wanted);
    }

    private String onlyWith(Map<Node, Versions> members) {
        List<String> names = new ArrayList<>();
        members.forEach((node, wanted) -> names.add(
                node instanceof Node.Project project
                        ? versions.partner(project.name(), project.name().value(), wanted.ranges())
                        : node.toString()));
        return names.isEmpty() ? " by nothing that can be chosen" : " by " + String.join(" or ", names) + " only";
    }

    private String asking(Demand demand) {
        List<String> origins = roots.stream()
                .filter(root -> root.requirement().equals(demand.requirement()))
                .map(RootRequirement::origin)
                .distinct()
                .toList();
        return String.join(" and ", origins) + (origins.size() > 1 ? " ask for" : " asks for");
    }

    /** A requirement without its marker, which holds. */
    private static String wanted(Demand demand) {
        Requirement requirement = demand.requirement();
        String extras = requirement.extras().isEmpty()
                ? ""
                : requirement.extras().stream().map(ExtraName::value).collect(Collectors.joining(",", "[", "]"));
        String wanted = requirement.name() + extras + Words.of(requirement.specifiers());
        return demand.ranges().isEmpty() ? wanted + ", which no version can be" : wanted;
    }

    private String conclusion(Map<Node, Term<Versions>> terms) {
        List<String> wanted = new ArrayList<>();
        terms.forEach((node, term) -> {
            if (!term.positive()) {
                wanted.add(alternatives(node, term.versions().ranges()));
            }
        });
        String needed = String.join(" or ", wanted);
        List<String> subjects = subjects(terms);
        if (subjects.isEmpty()) {
            return needed + (wanted.size() > 1 ? " are needed" : " is needed");
        }
        if (subjects.size() == 1) {
            return wanted.isEmpty() ? never(terms) : subject(terms) + " needs " + needed;
        }
        return String.join(" and ", subjects)
                + (wanted.isEmpty() ? " cannot be used together" : " together need " + needed);
    }

    private String never(Map<Node, Term<Versions>> terms) {
        String subject = subject(terms);
        String every = "every";
        return subject.startsWith(every + " ")
                ? "no" + subject.substring(every.length()) + " can be used"
                : subject + " cannot be used";
    }

    /** Versions of which one is needed. */
    private String alternatives(Node node, VersionRanges ranges) {
        return node instanceof Node.Project project ? versions.alternatives(project.name(), ranges) : node.toString();
    }

    /** The one thing that is chosen according to the positive terms. */
    private String subject(Map<Node, Term<Versions>> terms) {
        return subjects(terms, versions::subject).get(0);
    }

    /** The things that are chosen according to the positive terms. */
    private List<String> subjects(Map<Node, Term<Versions>> terms) {
        return subjects(terms, versions::partner);
    }

    /** An extra is said together with its project. */
    private static List<String> subjects(Map<Node, Term<Versions>> terms, ProjectWords words) {
        List<String> subjects = new ArrayList<>();
        terms.forEach((node, term) -> {
            if (term.positive() && node instanceof Node.Project project) {
                String name = project.name() + extras(project.name(), terms);
                subjects.add(words.of(project.name(), name, term.versions().ranges()));
            } else if (term.positive()
                    && node instanceof Node.Extra extra
                    && !isPositive(terms, new Node.Project(extra.name()))) {
                subjects.add(extra.toString());
            }
        });
        return subjects;
    }

    private static String extras(ProjectName project, Map<Node, Term<Versions>> terms) {
        String extras = terms.entrySet().stream()
                .filter(entry -> entry.getValue().positive())
                .map(Map.Entry::getKey)
                .filter(node -> node instanceof Node.Extra extra && extra.name().equals(project))
                .map(node -> ((Node.Extra) node).extra().value())
                .sorted()
                .collect(Collectors.joining(","));
        return extras.isEmpty() ? "" : "[" + extras + "]";
    }

    private static boolean isPositive(Map<Node, Term<Versions>> terms, Node node) {
        Term<Versions> term = terms.get(node);
        return term != null && term.positive();
    }
}
