package io.github.jvenv.resolution;

import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.solver.Company;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which yanked versions and pre-releases need a distribution beside them that lets them in. A version is let in by every
 * demand that was ever read, and most often that is right. Where in the end nothing is chosen that does so, the version is
 * put under the condition that something is, of all that is known to do so; and as more of that becomes known, the
 * condition changes.
 */
final class Invitations {
    /** A chosen version that nothing lets in, and what it lacks. */
    record Uninvited(Maker version, Choice choice, Invitation missing) {}

    private final Demands demands;
    private final Map<Maker, List<Invitation>> needed = new LinkedHashMap<>();
    private final Map<Maker, List<Company<Node, Versions>>> companies = new LinkedHashMap<>();

    /** What was chosen for nothing but its invitation, and so does not count. */
    private final Set<Node> selfInvited = new HashSet<>();

    Invitations(Demands demands) {
        this.demands = demands;
    }

    /** What has to be chosen along with a version. */
    List<Company<Node, Versions>> companies(Maker version) {
        return companies.getOrDefault(version, List.of());
    }

    /** Whether by now other distributions are known to let a version in; from now on these count too. */
    boolean areOutdated() {
        boolean outdated = false;
        for (Map.Entry<Maker, List<Invitation>> entry : needed.entrySet()) {
            List<Company<Node, Versions>> now = entry.getValue().stream()
                    .flatMap(invitation -> companies(entry.getKey(), invitation).stream())
                    .toList();
            outdated |= !now.equals(companies.put(entry.getKey(), now));
        }
        return outdated;
    }

    /** Looks for chosen versions that nothing lets in; returns whether there are some, so that all must be chosen again. */
    boolean check(Map<Node, Version> decisions, Map<ProjectName, Choice> choices) {
        Map<Node, Version> founded = demands.needed(decisions);
        boolean found = false;
        for (Node node : decisions.keySet()) {
            found |= !founded.containsKey(node) && selfInvited.add(node);
        }
        for (Uninvited uninvited : uninvited(decisions, choices)) {
            add(uninvited);
            found = true;
        }
        return areOutdated() || found;
    }

    /** The chosen versions that nothing lets in that is chosen and needed. */
    List<Uninvited> uninvited(Map<Node, Version> decisions, Map<ProjectName, Choice> choices) {
        Map<Node, Version> founded = demands.needed(decisions);
        List<Uninvited> uninvited = new ArrayList<>();
        decisions.forEach((node, version) -> {
            Choice choice = node instanceof Node.Project project && founded.containsKey(project)
                    ? choices.get(project.name())
                    : null;
            if (choice != null) {
                choice.missingInvitation(
                                version, demands.about(choice.candidates().project(), founded))
                        .map(missing -> new Uninvited(new Maker(node, version), choice, missing))
                        .ifPresent(uninvited::add);
            }
        });
        return uninvited;
    }

    /** A condition that was there and did not help is not worth another one. */
    private void add(Uninvited uninvited) {
        List<Invitation> before = needed.computeIfAbsent(uninvited.version(), any -> new ArrayList<>());
        if (before.contains(uninvited.missing())) {
            uninvited.choice().refuse(uninvited.version().version());
        } else {
            before.add(uninvited.missing());
        }
    }

    /**
     * What has to be chosen along with a version: something that lets it in and, where extras do that, also something that
     * asks for such an extra. No extra is a member itself, as it would be chosen for that alone.
     */
    private Set<Company<Node, Versions>> companies(Maker version, Invitation invitation) {
        List<Maker> distributions = new ArrayList<>();
        List<Maker> askers = new ArrayList<>();
        if (version.node() instanceof Node.Project project) {
            for (Maker maker : demands.makers(project.name(), invitation::isBy)) {
                distributions.add(
                        maker.node() instanceof Node.Extra extra
                                ? new Maker(new Node.Project(extra.name()), maker.version())
                                : maker);
                addAskers(maker, askers, new HashSet<>());
            }
        }
        Set<Company<Node, Versions>> companies = new LinkedHashSet<>();
        companies.add(company(version, invitation, distributions));
        companies.add(company(version, invitation, askers));
        return companies;
    }

    /** Adds a distribution or, for an extra, those that ask for it, be it by another extra. */
    private void addAskers(Maker maker, List<Maker> askers, Set<Node> seen) {
        if (!(maker.node() instanceof Node.Extra extra)) {
            askers.add(maker);
        } else if (seen.add(extra)) {
            demands.makers(extra.name(), demand -> demand.requirement().extras().contains(extra.extra()))
                    .forEach(asker -> addAskers(asker, askers, seen));
        }
    }

    private Company<Node, Versions> company(Maker version, Invitation invitation, List<Maker> makers) {
        Map<Node, Versions> members = new LinkedHashMap<>();
        for (Maker maker : makers) {
            if (!maker.node().equals(version.node()) && !selfInvited.contains(maker.node())) {
                members.merge(maker.node(), new Versions(VersionRanges.exactly(maker.version())), Versions::union);
            }
        }
        return new Company<>(invitation.reason(), members);
    }
}
