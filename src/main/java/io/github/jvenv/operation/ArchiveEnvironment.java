package io.github.jvenv.operation;

import io.github.jvenv.archive.ArchiveManifest;
import io.github.jvenv.archive.ArchiveWriter;
import io.github.jvenv.archive.NotedArchive;
import io.github.jvenv.archive.Records;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.InstallationChanges;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.StoredSpliceIndexes;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.FlatEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Packs an environment into an archive that runs wherever it is unpacked. The environment is taken as it stands, with
 * whatever was added to it by hand; only bytecode stays behind, since it names the paths and times of this machine.
 */
public final class ArchiveEnvironment {
    private final Surroundings surroundings;
    private final LockedRequest.Reading set;
    private final Store store;

    /**
     * The operation in its surroundings.
     *
     * @param set tells where that comes from which has to be built for what an environment only points to
     */
    public ArchiveEnvironment(Surroundings surroundings, LockedRequest.Reading set) {
        this.surroundings = surroundings;
        this.set = set;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /** Sees to it that the archive is there and holds the environment. */
    public void run(ArchiveRequest request) throws IOException {
        EnvironmentLock.of(surroundings, request.environment()).holding(() -> {
            archive(request);
            return request;
        });
    }

    private void archive(ArchiveRequest request) throws IOException {
        Path environment = request.environment();
        SeenEnvironment seen = SeenEnvironment.at(environment, "an archive", surroundings);
        Inputs inputs = inputs(request, seen);
        NotedArchive archive = new NotedArchive(request.file(), request.checksum());
        if (isUpToDate(archive, inputs, surroundings)) {
            return;
        }
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(environment, seen.state());
        try (ArchiveBytecode bytecode = new ArchiveBytecode(surroundings, store);
                TemporaryDirectory work = TemporaryDirectory.in(store.temporary())) {
            MovableEnvironment moved = MovableEnvironment.of(
                    seen,
                    new BareEnvironment(
                            interpreter,
                            placement(request, interpreter, work.path()),
                            seen.state().options()),
                    set,
                    surroundings,
                    store);
            EnvironmentImage image = image(request, moved);
            SpliceIndexShelf shelf = new StoredSpliceIndexes(store, moved.wheels());
            ArchiveWriter writer = request.format().writer(shelf, Workers.forThisMachine(), request.modified());
            if (request.contents().compiled()) {
                image = bytecode.in(image, moved.bare().layout(), interpreter);
            }
            long size = archive.write(writer, request.contents().placed(image), inputs);
            surroundings
                    .narration()
                    .outcome("Archived " + image.entries().size() + " files of " + environment + " in "
                            + request.file() + " (" + megabytes(size) + "). "
                            + moved.runsWith(image));
        }
    }

    /** Whether an archive need not be made, which is said, or else why it is made. */
    static boolean isUpToDate(NotedArchive archive, Inputs inputs, Surroundings surroundings) throws IOException {
        Optional<String> reason = surroundings.startsOver(archive.file())
                ? Optional.of("that is asked for")
                : archive.reasonToMake(inputs);
        if (reason.isEmpty()) {
            surroundings.narration().outcome("Archive " + archive.file() + " is up to date.");
            return true;
        }
        surroundings.narration().detail(() -> "Archive " + archive.file() + " is made, because " + reason.get() + ".");
        return false;
    }

    private EnvironmentImage image(ArchiveRequest request, MovableEnvironment moved) throws IOException {
        BareEnvironment bare = moved.bare();
        InstalledDistributions distributions = InstalledDistributions.read(
                request.environment(),
                List.of(bare.layout().purelib(), bare.layout().platlib()));
        if (moved.changed()) {
            tellChanges(moved, distributions);
        }
        EnvironmentImage whole = moved.image();
        Selection selection = request.contents().whole();
        // What the last installation left has a line in RECORD for just what goes in.
        EnvironmentImage image = moved.changed() || !selection.isAll()
                ? Records.of(whole, request.contents().selectedOf(whole))
                : whole;
        image = image.overlaidBy(manifest(request, moved, distributions));
        if (request.contents().links()) {
            warnOfLinksThatLeave(image, moved.scanned());
        } else {
            image = FlatEnvironment.of(image, request.environment(), bare);
        }
        return image;
    }

    private void tellChanges(MovableEnvironment moved, InstalledDistributions distributions) throws IOException {
        List<String> changes =
                InstallationChanges.of(moved.installed(), distributions, moved.expected(), moved.scanned());
        if (moved.state().installation().isPresent() && !changes.isEmpty()) {
            surroundings
                    .narration()
                    .outcome("The environment is archived as it is, and differs from its last installation: "
                            + String.join("; ", changes) + ".");
        }
    }

    private static EnvironmentImage manifest(
            ArchiveRequest request, MovableEnvironment moved, InstalledDistributions distributions) throws IOException {
        Interpreter interpreter = moved.bare().interpreter();
        SortedMap<String, String> versions = new TreeMap<>();
        distributions
                .all()
                .forEach(
                        one -> versions.put(one.name().toString(), one.version().toString()));
        return new ArchiveManifest(
                        interpreter.target(),
                        moved.isBundled() ? "" : interpreter.executable().toString(),
                        interpreter.managed().map(ArchiveContents::described),
                        request.contents().lock(),
                        moved.standing().in(versions).entrySet().stream()
                                .map(one -> new ArchiveManifest.Distribution(one.getKey(), one.getValue()))
                                .toList())
                .image();
    }

    private Placement placement(ArchiveRequest request, Interpreter interpreter, Path work) throws IOException {
        return new InterpreterPlacement(
                        request.interpreter(),
                        // A copy of a program finds its library by what pyvenv.cfg says; a link needs nothing.
                        request.contents().links() ? Placement.LINKED : Placement.IN_PLACE,
                        "the archive",
                        "<archive><interpreter>link</interpreter></archive>",
                        surroundings.narration())
                .of(interpreter, work)
                .placement();
    }

    /** Whoever unpacks the archive elsewhere will miss what an absolute link leads to, so it is said which were found. */
    private void warnOfLinksThatLeave(EnvironmentImage image, EnvironmentImage scanned) {
        image.entries().forEach((path, entry) -> {
            if (entry instanceof ImageEntry.LinkEntry link
                    && link.target().startsWith("/")
                    && scanned.find(path).isPresent()) {
                surroundings
                        .narration()
                        .warning("The archive holds the link " + path + " to " + link.target()
                                + ", which other machines may not have.");
            }
        });
    }

    private Inputs inputs(ArchiveRequest request, SeenEnvironment seen) throws IOException {
        Fingerprint inputs = seen.inputs("archive 4", request.interpreter(), set, surroundings)
                .with("format", request.format().extension());
        request.contents().addTo(inputs);
        return inputs.with("modified", Long.toString(request.modified().getEpochSecond()))
                .inputs();
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
