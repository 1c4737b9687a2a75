package io.github.jvenv.resolution;

import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.solver.Dependencies;
import io.github.jvenv.solver.PackageSource;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Python's projects and extras as the solver wants to see them. */
final class PythonPackages implements PackageSource<Node, Version, Versions> {
    static final Node ROOT = new Node.Root();

    /** The root needs some version. */
    static final Version ROOT_VERSION = Version.parse("0");

    private static final int PINNED = 0;
    private static final int ORDINARY = 1;
    private static final int CONTESTED = 2;

    private static final int ASKED = 0;
    private static final int BOUNDED = 1;
    private static final int UNBOUNDED = 2;

    private final CandidatePolicy policy;
    private final Directs directs;
    private final Set<ProjectName> asked;
    private final Demands demands = new Demands();
    private final Invitations invitations = new Invitations(demands);
    private final Choices choices;
    private final ReadDependencies read;

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
        this.policy = policy;
        this.directs = directs;
        this.asked = asked.stream().map(Demand::project).collect(Collectors.toUnmodifiableSet());
        this.choices = new Choices(library, policy, constraints, this.asked, directs, demands);
        this.read = new ReadDependencies(library, reader, choices, directs, demands);
        read.put(Maker.ROOT, asked);
    }

    /** Lets more in wherever there is nothing else. */
    void allow(LastResort resort) {
        choices.allow(resort);
    }

    /** What a solution with a last resort has that nothing else that is chosen lets in. */
    Map<Node, Version> uninvited(Map<Node, Version> decisions) {
        choices.endLastResort();
        Map<Node, Version> uninvited = new LinkedHashMap<>();
        invitations
                .uninvited(decisions, choices.all())
                .forEach(each ->
                        uninvited.put(each.version().node(), each.version().version()));
        return uninvited;
    }

    Demands demands() {
        return demands;
    }

    Choice choice(ProjectName project) {
        return choices.of(project);
    }

    /** The choice among a project's candidates, if it ever came to that. */
    Optional<Choice> findChoice(ProjectName project) {
        return choices.find(project);
    }

    /** The names of the projects that came up and that there are. */
    List<ProjectName> knownProjects() {
        return choices.knownProjects();
    }

    /** What a version would be installed from. */
    Candidate candidate(ProjectName project, Version version) {
        return read.candidate(project, version);
    }

    CoreMetadata metadata(ProjectName project, Version version) {
        return read.metadata(project, version);
    }

    /** What is wrong with metadata that was found to be of no use. */
    Optional<String> faultOfMetadata(Node node, Version version) {
        return read.faultOfMetadata(node, version);
    }

    /**
     * Whether choices were made that may have been wrong, as more is let in by now, or as a project comes from another
     * place; if so, all must be made again.
     */
    boolean mustChooseAgain() {
        // Each of them takes note of what it tells, so all have to be asked.
        boolean place = read.learntOfAPlaceTooLate();
        boolean choice = choices.wereMadeTooEarly();
        boolean invitation = invitations.areOutdated();
        return place || choice || invitation;
    }

    /**
     * Whether a yanked version or a pre-release was chosen that only distributions let in that are not chosen. From now on
     * it needs one of them, and all choices must be made again.
     */
    boolean mustTurnAway(Map<Node, Version> decisions) {
        return invitations.check(decisions, choices.all());
    }

    /** Whether a place counted that no chosen distribution asks for; it is forgotten, and all choices must be made again. */
    boolean mustForgetAPlace(Map<Node, Version> decisions) {
        Set<Maker> chosen = new HashSet<>();
        decisions.forEach((node, version) -> chosen.add(new Maker(node, version)));
        Optional<ProjectName> forgotten = directs.withdrawUnfounded(chosen);
        forgotten.ifPresent(project -> {
            choices.forget(project);
            read.forgetAllBut(ROOT);
        });
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
        boolean contested = findChoice(project.name())
                .filter(choice -> choice.isContested(allowed.ranges()))
                .isPresent();
        return contested ? CONTESTED : ORDINARY;
    }

    /**
     * What is asked of the environment comes first, in the order in which it is asked for: it is to be as new as can be, if
     * need be at the expense of what is named after it. Of the rest, what must stay below some version comes before what
     * only has to be new enough: whoever needs that in one version of its own can still have it. So does pip.
     */
    @Override
    public int preference(Node subject, Versions allowed) {
        if (subject instanceof Node.Project project && asked.contains(project.name())) {
            return ASKED;
        }
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
        best.ifPresent(version -> choices.expectMore(choice, version));
        return best;
    }

    @Override
    public Dependencies<Node, Versions> dependencies(Node subject, Version version) {
        Maker maker = new Maker(subject, version);
        Dependencies<Node, Versions> answer = read.of(maker);
        return answer instanceof Dependencies.Known<Node, Versions> known
                ? new Dependencies.Known<>(known.dependencies(), invitations.companies(maker))
                : answer;
    }
}
