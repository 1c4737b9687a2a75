package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The choices among the candidates of the projects that come up, each made when it is first asked for. */
final class Choices {
    /** How often a project has to be chosen before the next versions are looked into ahead of need; a power of 2. */
    private static final int FIRST_GUESS = 4;

    private final Library library;
    private final CandidatePolicy policy;
    private final Map<ProjectName, Constraint> constraints;
    private final Set<ProjectName> askedByName;
    private final Directs directs;
    private final Demands demands;
    private LastResort lastResort = LastResort.NONE;
    private final SortedMap<ProjectName, Choice> choices = new TreeMap<>();
    private final Map<ProjectName, Set<Version>> versionsTried = new HashMap<>();

    /**
     * No choices yet.
     *
     * @param askedByName the projects that users name themselves
     * @param demands what is known to be needed; it may become more
     */
    Choices(
            Library library,
            CandidatePolicy policy,
            Map<ProjectName, Constraint> constraints,
            Set<ProjectName> askedByName,
            Directs directs,
            Demands demands) {
        this.library = library;
        this.policy = policy;
        this.constraints = Map.copyOf(constraints);
        this.askedByName = Set.copyOf(askedByName);
        this.directs = directs;
        this.demands = demands;
    }

    /** Lets more in wherever there is nothing else. */
    void allow(LastResort resort) {
        lastResort = resort;
    }

    void endLastResort() {
        choices.values().forEach(Choice::endLastResort);
    }

    Choice of(ProjectName project) {
        return choices.computeIfAbsent(project, any -> {
            Choice choice = new Choice(candidates(project), policy, isLowest(project), constraint(project));
            demands.about(project).forEach(choice::letIn);
            choice.letIn(lastResort);
            return choice;
        });
    }

    /** The choice among a project's candidates, if it ever came to that. */
    Optional<Choice> find(ProjectName project) {
        return Optional.ofNullable(choices.get(project));
    }

    /** All that there are, as they stand at any time. */
    SortedMap<ProjectName, Choice> all() {
        return Collections.unmodifiableSortedMap(choices);
    }

    /** Forgets the choice among a project's candidates; returns whether there was one. */
    boolean forget(ProjectName project) {
        return choices.remove(project) != null;
    }

    /** Whether one was made that may have been wrong, as more is let in by now. */
    boolean wereMadeTooEarly() {
        boolean tooEarly = false;
        for (Choice choice : choices.values()) {
            tooEarly |= choice.wasMadeTooEarly();
        }
        return tooEarly;
    }

    /** Lets in what a new demand lets in, or asks ahead of need for what it makes likely. */
    void takeUp(Demand demand, Maker maker) {
        Choice choice = choices.get(demand.project());
        if (choice != null) {
            choice.letIn(demand);
        } else if (directs.find(demand.project()).isEmpty()) {
            expect(demand.project(), maker);
        }
    }

    /** What somebody demands counts together with what the user asks for: most lists of requirements pin what others leave open. */
    private void expect(ProjectName project, Maker maker) {
        VersionRanges wanted = Stream.of(Maker.ROOT, maker)
                .distinct()
                .map(each -> Demands.ranges(demands.about(project, each)))
                .reduce(constraint(project).ranges(), VersionRanges::intersection);
        library.expect(
                project,
                candidates -> new Choice(candidates, policy, isLowest(project), constraint(project))
                        .likely(wanted)
                        .flatMap(candidates::find));
    }

    /**
     * Once a project's versions are rejected one after the other, more and more of the next ones are worth a guess. A version
     * that is chosen once more, because a decision before it was taken back, tells nothing of the others.
     */
    void expectMore(Choice choice, Version version) {
        Set<Version> tried = versionsTried.computeIfAbsent(choice.candidates().project(), any -> new HashSet<>());
        int made = tried.add(version) ? tried.size() : 0;
        if (made >= FIRST_GUESS && Integer.bitCount(made) == 1) {
            choice.after(version)
                    .limit(made)
                    .flatMap(next -> choice.candidates().find(next).stream())
                    .forEach(library::expect);
        }
    }

    /** The names of the projects that came up and that there are. */
    List<ProjectName> knownProjects() {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue().candidates().isKnown())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Candidates candidates(ProjectName project) {
        return directs.find(project)
                .map(place -> candidates(project, place))
                .orElseGet(() -> library.candidates(project));
    }

    private Candidates candidates(ProjectName project, DirectSource place) {
        try {
            return library.candidates(project, place);
        } catch (Failure failure) {
            throw directs.told(project, failure);
        }
    }

    private boolean isLowest(ProjectName project) {
        return switch (policy.strategy()) {
            case HIGHEST -> false;
            case LOWEST -> true;
            case LOWEST_DIRECT -> askedByName.contains(project);
        };
    }

    private Constraint constraint(ProjectName project) {
        return constraints.getOrDefault(project, Constraint.NONE);
    }
}
