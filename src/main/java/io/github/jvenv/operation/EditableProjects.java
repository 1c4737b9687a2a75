package io.github.jvenv.operation;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.seed.LocalInstallation;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.words.Listing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Projects that an environment does not hold but points to, as {@code -e} has it (PEP 660). Elsewhere there is nothing where
 * it points to, so what goes there holds them as they would be installed without {@code -e}.
 */
final class EditableProjects {
    private final Path environment;
    private final List<InstalledWheel> pointers;

    private EditableProjects(Path environment, List<InstalledWheel> pointers) {
        this.environment = environment;
        this.pointers = pointers;
    }

    /** Those of an environment, by its note. */
    static EditableProjects of(Path environment, EnvironmentState state) {
        return new EditableProjects(
                environment,
                state.installed().stream()
                        .filter(wheel -> editable(wheel).isPresent())
                        .toList());
    }

    private static Optional<DirectUrl> editable(InstalledWheel wheel) {
        return wheel.directUrl()
                .filter(url -> url.origin() instanceof DirectUrl.Origin.Directory directory && directory.editable());
    }

    /**
     * Adds what stands where it points to, and how that is built.
     *
     * @param set tells what build backends are told
     */
    void addTo(Fingerprint inputs, LockedRequest.Reading set) throws IOException {
        if (pointers.isEmpty()) {
            return;
        }
        ResolveRequest resolve = set.read().resolve();
        inputs.with("config-settings", String.join("\n", resolve.configSettings()))
                .with("isolation", Boolean.toString(resolve.buildIsolation()));
        for (InstalledWheel pointer : pointers) {
            inputs.with("editable", PlaceStamp.of(source(pointer)));
        }
    }

    /**
     * Builds them, and installs them as they are now.
     *
     * @param set tells where what their builds need comes from
     * @param bare what they are installed in
     * @throws Failure if one of them is not where the environment points to
     */
    StandingProjects stand(LockedRequest.Reading set, BareEnvironment bare, Surroundings surroundings)
            throws IOException {
        if (pointers.isEmpty()) {
            return StandingProjects.NONE;
        }
        for (InstalledWheel pointer : pointers) {
            Path directory = Path.of(source(pointer).reference().url());
            if (!Files.isDirectory(directory)) {
                throw new Failure(
                        "The environment " + environment + " points to " + pointer.name() + " in " + directory
                                + ", which is not there.",
                        "Bring it back, or run install with what is to be there instead.");
            }
        }
        List<WheelToInstall> wheels;
        try (ResolutionSession session = set.read().open(surroundings, bare.interpreter())) {
            wheels = build(session.provision(), bare.interpreter().target());
        }
        surroundings
                .narration()
                .outcome("Built "
                        + Listing.of(wheels.stream()
                                .map(wheel -> wheel.wheel().wheel().filename())
                                .map(filename -> filename.name() + " " + filename.version())
                                .toList())
                        + " to go along: the environment itself only points to "
                        + (wheels.size() == 1 ? "it." : "them."));
        Set<ProjectName> names =
                pointers.stream().map(InstalledWheel::name).collect(Collectors.toCollection(TreeSet::new));
        InstalledDistributions installed = InstalledDistributions.read(
                environment, List.of(bare.layout().purelib(), bare.layout().platlib()));
        return new StandingProjects(wheels, LocalInstallation.of(bare, wheels).image(), installed.filesOf(names));
    }

    private List<WheelToInstall> build(Provision provision, Target target) throws IOException {
        List<WheelToInstall> wheels = new ArrayList<>();
        for (InstalledWheel pointer : pointers) {
            ResolvedDistribution distribution = distribution(pointer, provision);
            for (WheelToInstall built : provision.bring(new Resolution(target, List.of(distribution), List.of()))) {
                // Where its sources stood here is of no use elsewhere.
                wheels.add(new WheelToInstall(built.wheel(), pointer.requested(), Optional.empty()));
            }
        }
        return wheels;
    }

    /** Its version is asked for anew: it may have become another one without any change to the environment. */
    private static ResolvedDistribution distribution(InstalledWheel pointer, Provision provision) {
        DirectSource source = source(pointer);
        Version version = provision.metadata(source, AllowedHashes.ANY).version();
        return new ResolvedDistribution(
                pointer.name(),
                version,
                new DirectDistribution(source, pointer.name(), version),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                List.of(),
                AllowedHashes.ANY);
    }

    /** The same directory, to be installed from and not to be pointed to. */
    private static DirectSource source(InstalledWheel pointer) {
        DirectUrl url = editable(pointer).orElseThrow();
        return new DirectSource(new DirectReference.Directory(URI.create(url.url()), url.subdirectory()), false);
    }
}
