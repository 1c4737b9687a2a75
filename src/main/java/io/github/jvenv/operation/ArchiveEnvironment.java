package io.github.jvenv.operation;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.archive.TarGzWriter;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.image.DirectoryScan;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.ManagedInterpreter;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Packs an environment into an archive that runs wherever it is unpacked. The environment is taken as it stands, with
 * whatever was added to it by hand; only bytecode stays behind, since it names the paths and times of this machine.
 */
public final class ArchiveEnvironment {
    private final Surroundings surroundings;
    private final Store store;

    /** The operation in its surroundings. */
    public ArchiveEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
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
        EnvironmentState state = EnvironmentState.find(environment)
                .orElseThrow(() -> new Failure(
                        "There is no finished environment at " + environment + " to make an archive of.",
                        "Run the goals create and install first, or bind them to phases before package."));
        DirectoryListing listing = EnvironmentFiles.list(environment);
        Sha256 inputs = inputs(request, state, listing);
        if (isUpToDate(request.file(), inputs)) {
            surroundings.narration().outcome("Archive " + request.file() + " is up to date.");
            return;
        }
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(environment, state);
        Placement placement = placement(request, interpreter);
        EnvironmentImage image =
                image(request, state, listing, new BareEnvironment(interpreter, placement, state.prompt()));
        SpliceIndexShelf shelf = new StoredSpliceIndexes(store, wheels(state));
        new TarGzWriter(shelf, Workers.forThisMachine(), request.modified()).write(image, request.file());
        FileStamp stamp = FileStamp.read(request.file());
        AtomicFile.write(note(request.file()), note(inputs, stamp).getBytes(StandardCharsets.UTF_8));
        surroundings
                .narration()
                .outcome("Archived " + image.entries().size() + " files of " + environment + " in " + request.file()
                        + " (" + megabytes(stamp.size()) + "). "
                        + (placement instanceof Placement.Bundled
                                ? "Its interpreter is in it."
                                : "It runs where there is " + interpreter.executable() + "."));
    }

    private EnvironmentImage image(
            ArchiveRequest request, EnvironmentState state, DirectoryListing listing, BareEnvironment moved)
            throws IOException {
        BareEnvironment inPlace = new BareEnvironment(moved.interpreter(), Placement.IN_PLACE, moved.prompt());
        EnvironmentImage bare = inPlace.image();
        EnvironmentImage expected =
                surroundings.recentImages().find(listing.digest()).orElse(null);
        if (expected == null) {
            expected = WheelInstallation.of(inPlace.layout(), bare, NotedWheels.inStore(wheels(state), store))
                    .image();
        }
        EnvironmentImage scanned = DirectoryScan.of(request.environment(), listing, expected)
                .without(path -> bare.find(path).isPresent());
        warnOfLinksThatLeave(scanned);
        return scanned.overlaidBy(moved.image());
    }

    private static Placement placement(ArchiveRequest request, Interpreter interpreter) {
        Optional<ManagedInterpreter> managed = interpreter.managed();
        if (request.interpreter() == InterpreterChoice.LINK
                || (request.interpreter() == InterpreterChoice.AUTO && managed.isEmpty())) {
            return Placement.LINKED;
        }
        return new Placement.Bundled(managed.orElseThrow(() -> new Failure(
                "The interpreter " + interpreter.executable()
                        + " cannot be put into the archive, because it belongs to the place where it is installed.",
                "Take one from the Maven repository with <python>managed</python>, or leave a link with"
                        + " <archive><interpreter>link</interpreter></archive>.")));
    }

    private static List<InstalledWheel> wheels(EnvironmentState state) {
        return state.installation().map(EnvironmentState.Installation::wheels).orElse(List.of());
    }

    /** Whoever unpacks the archive elsewhere will miss what an absolute link leads to, so it is said which there are. */
    private void warnOfLinksThatLeave(EnvironmentImage image) {
        image.entries().forEach((path, entry) -> {
            if (entry instanceof ImageEntry.LinkEntry link && link.target().startsWith("/")) {
                surroundings
                        .narration()
                        .warning("The archive holds the link " + path + " to " + link.target()
                                + ", which other machines may not have.");
            }
        });
    }

    private static Sha256 inputs(ArchiveRequest request, EnvironmentState state, DirectoryListing listing) {
        return new Fingerprint()
                .with("operation", "archive 1")
                .with("files", listing.digest().hex())
                .with("executable", state.interpreter().executable().toString())
                .with("managed", state.interpreter().managed())
                .with("interpreter", request.interpreter().name())
                .with("modified", Long.toString(request.modified().getEpochSecond()))
                .value();
    }

    private static boolean isUpToDate(Path archive, Sha256 inputs) throws IOException {
        return Files.isRegularFile(archive)
                && Files.isRegularFile(note(archive))
                && Files.readString(note(archive)).equals(note(inputs, FileStamp.read(archive)));
    }

    /** What the archive was made from is noted beside it. */
    private static Path note(Path archive) {
        return archive.resolveSibling("." + archive.getFileName() + ".inputs");
    }

    private static String note(Sha256 inputs, FileStamp archive) {
        return inputs + " " + archive.size() + " " + archive.modifiedNanos() + "\n";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
