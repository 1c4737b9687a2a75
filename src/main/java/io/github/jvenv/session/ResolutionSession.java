package io.github.jvenv.session;

import io.github.jvenv.access.IndexAccess;
import io.github.jvenv.access.IndexSelection;
import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.build.SourceOrigin;
import io.github.jvenv.build.SourceTree;
import io.github.jvenv.build.StaticMetadata;
import io.github.jvenv.index.FlatLocation;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.BuildInterpreter;
import io.github.jvenv.provision.BuildSettings;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.requirements.RequirementOptions;
import io.github.jvenv.requirements.Setting;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.surroundings.UserPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What one goal asks of indexes and builds: opened for a request, and closed when its files are no longer needed. */
public final class ResolutionSession implements AutoCloseable {
    private final ResolveRequest request;
    private final WantedDistributions wanted;
    private final CandidatePolicy policy;
    private final Provision provision;

    private ResolutionSession(
            ResolveRequest request, WantedDistributions wanted, CandidatePolicy policy, Provision provision) {
        this.request = request;
        this.wanted = wanted;
        this.policy = policy;
        this.provision = provision;
    }

    /**
     * Opens the way to everything that a request needs.
     *
     * @param interpreter runs builds
     * @param environment where builds run that are not isolated
     */
    public static ResolutionSession open(
            Surroundings surroundings,
            Store store,
            ResolveRequest request,
            WantedDistributions wanted,
            Interpreter interpreter,
            Path environment)
            throws IOException {
        return open(
                surroundings,
                store,
                request,
                wanted,
                BuildInterpreter.of(interpreter),
                Optional.of(interpreter.executable()),
                environment);
    }

    /**
     * Opens the way where nothing but a build needs an interpreter.
     *
     * @param interpreter runs builds
     * @param configured the program of an interpreter whose own configuration counts, as it does for its pip
     * @param environment where builds run that are not isolated
     */
    public static ResolutionSession open(
            Surroundings surroundings,
            Store store,
            ResolveRequest request,
            WantedDistributions wanted,
            BuildInterpreter interpreter,
            Optional<Path> configured,
            Path environment)
            throws IOException {
        CandidatePolicy policy = wanted.policy(request.policy().policy());
        BuildSettings builds = new BuildSettings(
                ConfigSettings.parse(request.configSettings()),
                wanted.configSettings(),
                wanted.configSettingsOfPlaces(),
                request.buildIsolation() ? Optional.empty() : Optional.of(environment));
        IndexAccess access =
                IndexAccess.open(selection(surroundings, request, wanted, configured), surroundings, store);
        Provision provision =
                new Provision(surroundings, store, access, builds, buildPolicy(policy), interpreter, wanted.wheels());
        return new ResolutionSession(request, wanted, policy, provision);
    }

    /** As with pip, what files say of indexes counts more than, or besides, what is configured. */
    public static IndexSelection selection(
            Surroundings surroundings, ResolveRequest request, WantedDistributions wanted, Optional<Path> interpreter) {
        IndexSelection selection = IndexSelection.of(request.index(), surroundings, interpreter);
        UserPaths paths = UserPaths.of(surroundings);
        RequirementOptions options = wanted.options();
        selection = after(
                options.indexUrl().stream().toList(), selection, (before, url) -> before.withOnlyIndex(url, paths));
        selection = after(options.extraIndexUrls(), selection, (before, url) -> before.withMoreIndex(url, paths));
        if (options.noIndex()) {
            selection = selection.withoutIndexes();
        }
        for (Setting setting : options.findLinks()) {
            selection = selection.withFindLinks(
                    setting.read(place -> FlatLocation.parse(place, paths.directory(), paths.home()))
                            .namedBy(setting.toString()));
        }
        return after(options.trustedHosts(), selection, IndexSelection::withTrustedHost);
    }

    /** What a selection is after settings, in their order; one that makes no sense is shown where it stands. */
    private static IndexSelection after(
            List<Setting> settings,
            IndexSelection selection,
            BiFunction<IndexSelection, String, IndexSelection> change) {
        IndexSelection after = selection;
        for (Setting setting : settings) {
            IndexSelection before = after;
            after = setting.read(value -> change.apply(before, value));
        }
        return after;
    }

    /** What builds need is chosen by the same rules, but the latest, and without hashes, which nobody gives for it. */
    private static CandidatePolicy buildPolicy(CandidatePolicy policy) {
        return CandidatePolicy.DEFAULT
                .with(policy.formats())
                .with(policy.releases())
                .withPreferBinary(policy.preferBinary());
    }

    /** What brings distributions in. */
    public Provision provision() {
        return provision;
    }

    /** What candidates are chosen by. */
    public CandidatePolicy policy() {
        return policy;
    }

    /** The requirements, all of them with names, where no lock knows better. */
    public RequirementSet requirements() {
        request.requirements().requireProject();
        return wanted.named(policy.hashRule(), provision::metadata);
    }

    /** The requirements that have names. Nothing is asked for it. */
    public RequirementSet namedRequirements() {
        return wanted.onlyNamed();
    }

    /** Fails if what is wanted is not for a target's version of Python. */
    public void requirePython(Target target) {
        wanted.requirePython(target);
    }

    /** The extras that are asked of a project. */
    public List<String> extras() {
        return request.requirements().extras();
    }

    /** The dependency groups that are asked of a project. */
    public List<String> groups() {
        return request.requirements().groups();
    }

    /**
     * What the answer depends on, as a lock notes it.
     *
     * @param lockDirectory what paths are told relative to
     */
    public List<String> inputLines(Path lockDirectory) throws IOException {
        List<String> lines = new ArrayList<>(wanted.lines(lockDirectory));
        for (DirectSource place : wanted.onDisk()) {
            Path path = Path.of(place.reference().url());
            if (Files.isDirectory(path)) {
                addNeeds(path, lines);
            }
        }
        for (ArtifactWheel wheel : wanted.wheels()) {
            wheel.metadata()
                    .requiresDist()
                    .forEach(requirement -> lines.add(
                            "needed by " + wheel.filename().name() + ": " + withoutVersionOfArtifact(requirement)));
        }
        lines.addAll(request.policy().lines());
        request.index().excludeNewer().ifPresent(time -> lines.add("excludeNewer: " + time));
        return lines;
    }

    /** What projects on disk say that they need, where they say so themselves: it changes without any version changing. */
    private static void addNeeds(Path project, List<String> lines) throws IOException {
        String name = project.getFileName() == null
                ? project.toString()
                : project.getFileName().toString();
        StaticMetadata.find(SourceTree.at(project, name, SourceOrigin.WORKING_TREE))
                .ifPresent(metadata -> metadata.requiresDist()
                        .forEach(requirement -> lines.add(
                                "needed by " + metadata.name() + ": " + requirement + promisedHashes(requirement))));
    }

    /** What a URL says of its file's hashes: that is no secret, and decides of what may be installed. */
    private static String promisedHashes(Requirement requirement) {
        return requirement.reference().orElse(null) instanceof DirectReference.Archive archive
                ? archive.hashes().entrySet().stream()
                        .map(hash -> " --hash=" + hash.getKey() + ':' + hash.getValue())
                        .collect(Collectors.joining())
                : "";
    }

    /** In which version Maven provides a wheel the POM decides, so a lock is none the worse for another one. */
    private Requirement withoutVersionOfArtifact(Requirement requirement) {
        boolean provided = wanted.wheels().stream()
                .anyMatch(wheel -> wheel.filename().name().equals(requirement.name()));
        if (!provided) {
            return requirement;
        }
        Requirement any = Requirement.of(requirement.name()).withExtras(requirement.extras());
        return requirement.marker().map(any::withMarker).orElse(any);
    }

    @Override
    public void close() throws IOException {
        provision.close();
    }
}
