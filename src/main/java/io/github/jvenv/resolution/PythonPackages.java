package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.solver.Dependencies;
import io.github.jvenv.solver.PackageSource;
import io.github.jvenv.spec.marker.UndefinedMarkerFailure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.InvalidMetadataFailure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Python's projects and extras as the solver wants to see them. */
final class PythonPackages implements PackageSource<Node, Version, Versions> {
    static final Node ROOT = new Node.Root();

    /** The root needs some version. */
    static final Version ROOT_VERSION = Version.parse("0");

    /** Why a version with metadata that breaks the standard cannot be used. */
    static final String INVALID_METADATA = "has metadata that is not valid";

    /** How often a project has to be chosen before the next versions are looked into ahead of need; a power of 2. */
    private static final int FIRST_GUESS = 4;

    private static final int PINNED = 0;
    private static final int ORDINARY = 1;
    private static final int CONTESTED = 2;

    private static final int BOUNDED = 0;
    private static final int UNBOUNDED = 1;

    private final Library library;
    private final MetadataReader reader;
    private final CandidatePolicy policy;
    private final Map<ProjectName, Constraint> constraints;
    private final Set<ProjectName> askedByName;
    private final Directs directs;
    private boolean directTooLate;
    private LastResort lastResort = LastResort.NONE;
    private final Demands demands = new Demands();
    private final Map<Maker, Dependencies<Node, Versions>> answers = new HashMap<>();
    private final SortedMap<ProjectName, Choice> choices = new TreeMap<>();
    private final Invitations invitations = new Invitations(demands);
    private final Map<Maker, String> invalid = new LinkedHashMap<>();
    private final Map<ProjectName, Set<Version>> versionsTried = new HashMap<>();

    /**
     * The packages that a question is about.
     *
     * @param directs where projects are that users want from a place instead of an index
     */
    PythonPackages(
            List<Demand> asked,
            Map<ProjectName, Constraint> constraints,
            Directs directs,
            Library library,
            MetadataReader reader,
            CandidatePolicy policy) {
        this.library = library;
        this.reader = reader;
        this.policy = policy;
        this.constraints = Map.copyOf(constraints);
        this.askedByName = asked.stream().map(Demand::project).collect(Collectors.toUnmodifiableSet());
        this.directs = directs;
        answers.put(new Maker(ROOT, ROOT_VERSION), known(new Maker(ROOT, ROOT_VERSION), asked));
    }

    /** Lets more in wherever there is nothing else. */
    void allow(LastResort resort) {
        lastResort = resort;
    }

    /** What a solution with a last resort has that nothing else that is chosen lets in. */
    Map<Node, Version> uninvited(Map<Node, Version> decisions) {
        choices.values().forEach(Choice::endLastResort);
        Map<Node, Version> uninvited = new LinkedHashMap<>();
        invitations
                .uninvited(decisions, choices)
                .forEach(each ->
                        uninvited.put(each.version().node(), each.version().version()));
        return uninvited;
    }

    Demands demands() {
        return demands;
    }

    Choice choice(ProjectName project) {
        return choices.computeIfAbsent(project, any -> {
            Candidates candidates = directs.find(project)
                    .map(place -> atPlace(project, place))
                    .orElseGet(() -> library.candidates(project));
            Choice choice = new Choice(candidates, policy, isLowest(project), constraint(project));
            demands.about(project).forEach(choice::letIn);
            choice.letIn(lastResort);
            return choice;
        });
    }

    /** The choice among a project's candidates, if it ever came to that. */
    Optional<Choice> findChoice(ProjectName project) {
        return Optional.ofNullable(choices.get(project));
    }

    /** The names of the projects that came up and that there are. */
    List<ProjectName> knownProjects() {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue().candidates().isKnown())
                .map(Map.Entry::getKey)
                .toList();
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

    /**
     * Whether choices were made that may have been wrong, as more is let in by now, or as a project comes from another
     * place; if so, all must be made again.
     */
    boolean mustChooseAgain() {
        boolean again = directTooLate;
        directTooLate = false;
        for (Choice choice : choices.values()) {
            again |= choice.wasMadeTooEarly();
        }
        return invitations.areOutdated() || again;
    }

    /**
     * Whether a yanked version or a pre-release was chosen that only distributions let in that are not chosen. From now on
     * it needs one of them, and all choices must be made again.
     */
    boolean mustTurnAway(Map<Node, Version> decisions) {
        return invitations.check(decisions, choices);
    }

    /** Whether a place counted that no chosen distribution asks for; it is forgotten, and all choices must be made again. */
    boolean mustForgetAPlace(Map<Node, Version> decisions) {
        Set<Maker> chosen = new HashSet<>();
        decisions.forEach((node, version) -> chosen.add(new Maker(node, version)));
        Optional<ProjectName> forgotten = directs.withdrawUnfounded(chosen);
        forgotten.ifPresent(project -> choices.remove(project));
        if (forgotten.isPresent()) {
            answers.keySet().removeIf(maker -> !maker.node().equals(ROOT));
        }
        return forgotten.isPresent();
    }

    @Override
    public Versions exactly(Version version) {
        return new Versions(VersionRanges.exactly(version));
    }

    @Override
    public Versions around(Node subject, Version version) {
        return subject instanceof Node.Project project
                ? new Versions(choice(project.name()).around(version))
                : Versions.ALL;
    }

    @Override
    public Versions widened(Node subject, Versions versions) {
        return subject instanceof Node.Project project
                ? new Versions(choice(project.name()).widened(versions.ranges()))
                : versions;
    }

    @Override
    public Optional<Node> owner(Node subject) {
        return subject instanceof Node.Extra extra ? Optional.of(new Node.Project(extra.name())) : Optional.empty();
    }

    /**
     * Pinned projects come first: they leave no choice, and tell soon what else is left. Where it depends on others whether
     * a final release will do or a pre-release is needed, these come first.
     */
    @Override
    public int rank(Node subject, Versions allowed) {
        if (!(subject instanceof Node.Project project)) {
            return ORDINARY;
        }
        if (demands.arePinned(project.name(), allowed.ranges())) {
            return PINNED;
        }
        Choice choice = choices.get(project.name());
        return choice != null && choice.isContested(allowed.ranges()) ? CONTESTED : ORDINARY;
    }

    /**
     * What must stay below some version comes before what only has to be new enough: whoever needs that in one version of
     * its own can still have it. So does pip.
     */
    @Override
    public int preference(Node subject, Versions allowed) {
        return allowed.ranges().isBoundedAbove() ? BOUNDED : UNBOUNDED;
    }

    @Override
    public Optional<Version> choose(Node subject, Versions allowed, Map<Node, Version> decided) {
        if (!(subject instanceof Node.Project project)) {
            return Optional.empty();
        }
        Choice choice = choice(project.name());
        List<Demand> present = demands.about(project.name(), decided);
        choice.letInWhereNothingElseIs(Demands.ranges(present));
        boolean anyPreRelease = policy.preReleases(project.name()) == PreReleases.ALLOW
                || choice.constraint().mentionsPreRelease()
                || present.stream().anyMatch(Demand::mentionsPreRelease);
        Optional<Version> best = choice.best(allowed.ranges(), anyPreRelease);
        if (best.isPresent()) {
            choice.contest(best.get(), allowed.ranges(), demands.about(project.name()));
        } else {
            choice.letInWhereNothingElseIs(Demands.ranges(demands.met(project.name(), allowed.ranges())));
        }
        best.ifPresent(version -> expectMore(choice, version));
        return best;
    }

    @Override
    public Dependencies<Node, Versions> dependencies(Node subject, Version version) {
        Maker maker = new Maker(subject, version);
        Dependencies<Node, Versions> answer = answers.get(maker);
        if (answer == null) {
            answer = read(maker);
            answers.put(maker, answer);
        }
        return answer instanceof Dependencies.Known<Node, Versions> known
                ? new Dependencies.Known<>(known.dependencies(), invitations.companies(maker))
                : answer;
    }

    /** What a version would be installed from. */
    Candidate candidate(ProjectName project, Version version) {
        return choice(project)
                .candidates()
                .find(version)
                .orElseThrow(() -> new IllegalArgumentException(project + " " + version + " is no candidate"));
    }

    CoreMetadata metadata(ProjectName project, Version version) {
        Candidate candidate = candidate(project, version);
        try {
            return library.metadata(candidate);
        } catch (UnusableMetadataFailure | InvalidMetadataFailure rulesItOutOnly) {
            throw rulesItOutOnly;
        } catch (Failure failure) {
            throw candidate instanceof DirectDistribution ? directs.told(project, failure) : failure;
        }
    }

    private Candidates atPlace(ProjectName project, DirectSource place) {
        try {
            return library.candidates(project, place);
        } catch (Failure failure) {
            throw directs.told(project, failure);
        }
    }

    /** What is wrong with metadata that was found to be of no use. */
    Optional<String> faultOfMetadata(Node node, Version version) {
        return Optional.ofNullable(invalid.get(new Maker(node, version)));
    }

    private Dependencies<Node, Versions> read(Maker maker) {
        try {
            if (maker.node() instanceof Node.Extra extra) {
                return known(maker, reader.demands(metadata(extra.name(), maker.version()), extra.extra()));
            }
            ProjectName project = ((Node.Project) maker.node()).name();
            Candidate candidate = candidate(project, maker.version());
            CoreMetadata metadata = metadata(project, maker.version());
            Optional<String> fault = reader.fault(candidate, metadata);
            return fault.isPresent()
                    ? new Dependencies.Unusable<>(fault.get())
                    : known(maker, reader.demands(metadata));
        } catch (UnusableMetadataFailure | InvalidMetadataFailure | UndefinedMarkerFailure e) {
            invalid.put(maker, String.valueOf(e.getMessage()));
            return new Dependencies.Unusable<>(INVALID_METADATA);
        } catch (SyntaxFailure e) {
            invalid.put(maker, String.valueOf(e.getMessage()));
            return new Dependencies.Unusable<>("needs a distribution from a URL that cannot be read");
        }
    }

    private Dependencies<Node, Versions> known(Maker maker, List<Demand> made) {
        for (Demand demand : made) {
            Optional<String> clash = demand.direct().flatMap(place -> clash(maker, demand.project(), place));
            if (clash.isPresent()) {
                return new Dependencies.Unusable<>(clash.get());
            }
        }
        demands.put(maker, made);
        for (Demand demand : made) {
            demand.direct().ifPresent(place -> learn(maker, demand.project(), place));
            Choice choice = choices.get(demand.project());
            if (choice != null) {
                choice.letIn(demand);
            } else if (directs.find(demand.project()).isEmpty()) {
                expect(demand);
            }
        }
        return new Dependencies.Known<>(
                made.stream().flatMap(demand -> demand.dependencies().stream()).toList());
    }

    private Optional<String> clash(Maker maker, ProjectName project, DirectSource place) {
        if (place.isOnDisk() && isFromAnIndex(maker)) {
            return Optional.of("needs " + project + " from this machine's disk, which only you can ask for");
        }
        return directs.clash(maker, project, place);
    }

    private boolean isFromAnIndex(Maker maker) {
        ProjectName name;
        if (maker.node() instanceof Node.Project project) {
            name = project.name();
        } else if (maker.node() instanceof Node.Extra extra) {
            name = extra.name();
        } else {
            return false;
        }
        return directs.find(name).isEmpty();
    }

    private void learn(Maker maker, ProjectName project, DirectSource place) {
        if (directs.learn(maker, project, place) && choices.remove(project) != null) {
            directTooLate = true;
        }
    }

    /** What a new demand makes likely is asked ahead of need. */
    private void expect(Demand demand) {
        ProjectName project = demand.project();
        VersionRanges wanted = demand.ranges().intersection(constraint(project).ranges());
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
    private void expectMore(Choice choice, Version version) {
        Set<Version> tried = versionsTried.computeIfAbsent(choice.candidates().project(), any -> new HashSet<>());
        int made = tried.add(version) ? tried.size() : 0;
        if (made >= FIRST_GUESS && Integer.bitCount(made) == 1) {
            choice.after(version)
                    .limit(made)
                    .flatMap(next -> choice.candidates().find(next).stream())
                    .forEach(library::expect);
        }
    }
}
