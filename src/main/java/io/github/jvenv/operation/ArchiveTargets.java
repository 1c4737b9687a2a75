package io.github.jvenv.operation;

import io.github.jvenv.archive.ArchiveManifest;
import io.github.jvenv.archive.ArchiveManifest.InterpreterArtifact;
import io.github.jvenv.archive.ArchiveWriter;
import io.github.jvenv.archive.NotedArchive;
import io.github.jvenv.archive.Records;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.discovery.TargetInterpreters;
import io.github.jvenv.environment.NotedWheels;
import io.github.jvenv.environment.StoredSpliceIndexes;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.install.ProgramForm;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.install.WindowsLaunchers;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.TargetInterpreter;
import io.github.jvenv.operation.TargetArchivesRequest.TargetArchive;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.provision.LauncherFetch;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.TargetEnvironment;
import io.github.jvenv.venv.TargetEnvironment.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes archives of environments for machines that this one need not be like, straight from a lock or a resolution: the
 * environments never stand in a directory, and nothing of this machine is in them.
 */
public final class ArchiveTargets {
    private final Surroundings surroundings;
    private final Store store;

    /** The operation in its surroundings. */
    public ArchiveTargets(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /** Sees to it that the archives are there and hold what is requested. */
    public void run(TargetArchivesRequest request) throws IOException {
        TargetRequest.byLabel(
                request.archives().stream().map(TargetArchive::target).toList());
        List<TargetArchive> waiting = new ArrayList<>();
        for (TargetArchive archive : request.archives()) {
            boolean done = !surroundings.update()
                    && !surroundings.force()
                    && request.set().lock() != LockMode.UPDATE
                    && new NotedArchive(archive.file(), request.checksum()).answers(asked(request, archive));
            if (done) {
                surroundings.narration().outcome("Archive " + archive.file() + " is up to date.");
            } else {
                waiting.add(archive);
            }
        }
        if (!waiting.isEmpty()) {
            make(request, waiting);
        }
    }

    private void make(TargetArchivesRequest request, List<TargetArchive> archives) throws IOException {
        try (ResolutionSession session = request.set().openForOthers(surroundings)) {
            ChosenDistributions chosen = request.set().chosen(surroundings, session);
            for (TargetArchive archive : archives) {
                Target target = archive.target().target();
                Resolution resolution = portable(chosen.of(target, session.policy()));
                archive(request, archive, session.provision(), resolution);
                new NotedArchive(archive.file(), request.checksum()).noteAnswer(asked(request, archive));
            }
        }
    }

    private void archive(
            TargetArchivesRequest request, TargetArchive archive, Provision provision, Resolution resolution)
            throws IOException {
        Target target = resolution.target();
        TargetInterpreters interpreters = TargetInterpreters.of(surroundings.managed(), store.interpreters());
        Access access = new TargetAccess(
                        interpreters, request.interpreter(), request.contents().links(), surroundings.narration())
                .of(archive.target(), target);
        List<WheelToInstall> wheels = provision.bring(resolution).stream()
                .map(ArchiveTargets::withoutPlaceHere)
                .toList();
        NotedArchive noted = new NotedArchive(archive.file(), request.checksum());
        Inputs inputs = inputs(request, target, access, wheels);
        if (ArchiveEnvironment.isUpToDate(noted, inputs, surroundings)) {
            return;
        }
        TargetEnvironment environment = new TargetEnvironment(
                target, access, request.set().environment().shownPrompt());
        WheelInstallation installation = WheelInstallation.of(
                environment.layout(), form(request, target, provision), environment.image(), wheels);
        installation.conflicts().forEach(conflict -> surroundings.narration().warning(conflict.toString()));
        EnvironmentImage image = image(request, environment, installation.image(), wheels);
        ArchiveWriter writer = request.format()
                .writer(
                        new StoredSpliceIndexes(store, NotedWheels.note(wheels)),
                        Workers.forThisMachine(),
                        request.modified());
        long size;
        try (ArchiveBytecode bytecode = new ArchiveBytecode(surroundings, store)) {
            if (request.contents().compiled()) {
                Interpreter compiler =
                        bytecode.compilerFor(target, archive.target().label());
                image = bytecode.in(image, environment.layout(), compiler);
            }
            size = noted.write(writer, request.contents().placed(image), inputs);
        }
        surroundings
                .narration()
                .outcome("Archived " + image.entries().size() + " files for "
                        + archive.target().label() + " in " + archive.file() + " (" + ArchiveEnvironment.megabytes(size)
                        + "). "
                        + MovableEnvironment.runsWith(
                                image,
                                environment.layout(),
                                access instanceof Access.Linked linked
                                        ? Optional.of(linked.program())
                                        : Optional.empty()));
    }

    private EnvironmentImage image(
            TargetArchivesRequest request,
            TargetEnvironment environment,
            EnvironmentImage whole,
            List<WheelToInstall> wheels)
            throws IOException {
        Selection selection = request.contents().whole();
        EnvironmentImage image =
                selection.isAll() ? whole : Records.of(whole, request.contents().selectedOf(whole));
        image = image.overlaidBy(manifest(request, environment, wheels));
        if (!request.contents().links()) {
            image = environment.flat(image);
        }
        return image;
    }

    private static EnvironmentImage manifest(
            TargetArchivesRequest request, TargetEnvironment environment, List<WheelToInstall> wheels)
            throws IOException {
        List<ArchiveManifest.Distribution> distributions = wheels.stream()
                .map(wheel -> wheel.wheel().wheel().filename())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(filename -> new ArchiveManifest.Distribution(
                        filename.name().toString(), filename.version().toString()))
                .toList();
        Optional<InterpreterArtifact> artifact =
                environment.bundled().map(TargetInterpreter::managed).map(ArchiveContents::described);
        return new ArchiveManifest(
                        environment.target(),
                        environment.access() instanceof Access.Linked linked ? linked.program() : "",
                        artifact,
                        request.contents().lock(),
                        distributions)
                .image();
    }

    private ProgramForm form(TargetArchivesRequest request, Target target, Provision provision) throws IOException {
        if (!(target.platform() instanceof Platform.Windows windows)) {
            return ProgramForm.POSIX;
        }
        return ProgramForm.windows(
                request.launchers().isPresent()
                        ? WindowsLaunchers.ofDirectory(request.launchers().get(), windows)
                        : WindowsLaunchers.ofWheel(new LauncherFetch(store, provision).wheel(), windows));
    }

    /** A project that an environment here would only point to is installed for real: elsewhere it is not there. */
    static Resolution portable(Resolution resolution) {
        List<ResolvedDistribution> distributions = new ArrayList<>();
        for (ResolvedDistribution one : resolution.distributions()) {
            if (one.candidate() instanceof DirectDistribution direct && one.editable()) {
                DirectSource source = direct.source().standing();
                distributions.add(new ResolvedDistribution(
                        one.name(),
                        one.version(),
                        new DirectDistribution(source, direct.name(), direct.version()),
                        one.requiresPython(),
                        one.extras(),
                        one.dependencies(),
                        one.roots(),
                        one.hashes()));
            } else {
                distributions.add(one);
            }
        }
        return new Resolution(resolution.target(), distributions, resolution.warnings(), resolution.releases());
    }

    /** Where something stood on this machine is of no use on another one, and differs by checkout. */
    private static WheelToInstall withoutPlaceHere(WheelToInstall wheel) {
        return new WheelToInstall(
                wheel.wheel(),
                wheel.requested(),
                wheel.directUrl().filter(url -> !url.url().startsWith("file:")));
    }

    private Inputs inputs(TargetArchivesRequest request, Target target, Access access, List<WheelToInstall> wheels)
            throws IOException {
        Fingerprint inputs = shape(request, target, new Fingerprint().with("access", accessInputs(access)));
        NotedWheels.note(wheels)
                .forEach(wheel -> inputs.with(
                                "wheel", wheel.filename() + " " + wheel.sha256() + " " + wheel.requested())
                        .with("url", wheel.directUrl().map(url -> url.toJson()).orElse("")));
        return inputs.inputs();
    }

    /** What decides of an archive before anything is resolved. */
    private Sha256 asked(TargetArchivesRequest request, TargetArchive archive) throws IOException {
        Fingerprint asked = request.set()
                .inputs(surroundings)
                .with("request", archive.target().toString())
                .with("interpreter", request.interpreter().name())
                .with("managed artifact", surroundings.managed().artifact());
        return shape(request, archive.target().target(), asked).value();
    }

    private Fingerprint shape(TargetArchivesRequest request, Target target, Fingerprint inputs) throws IOException {
        inputs.with("operation", "archive target 4")
                .with("plugin", surroundings.version())
                .with("target", target.toString())
                .with("format", request.format().extension())
                .with("prompt", request.set().environment().shownPrompt());
        request.contents().addTo(inputs);
        return inputs.with("launchers", launcherInputs(request, target))
                .with("modified", Long.toString(request.modified().getEpochSecond()));
    }

    /** Those of the wheel are always the same. */
    private static String launcherInputs(TargetArchivesRequest request, Target target) throws IOException {
        if (request.launchers().isEmpty() || !(target.platform() instanceof Platform.Windows windows)) {
            return "";
        }
        WindowsLaunchers launchers =
                WindowsLaunchers.ofDirectory(request.launchers().get(), windows);
        return Sha256.of(launchers.console().bytes()) + " "
                + Sha256.of(launchers.window().bytes());
    }

    private static String accessInputs(Access access) {
        return access instanceof Access.Linked linked
                ? linked.program()
                : ((Access.Bundled) access).interpreter().managed().coordinates();
    }
}
