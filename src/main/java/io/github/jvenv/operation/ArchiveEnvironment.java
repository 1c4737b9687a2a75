package io.github.jvenv.operation;

import io.github.jvenv.archive.Records;
import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.image.DirectoryScan;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.ManagedInterpreter;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.FlatEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        if (isUpToDate(request.file(), inputs) && hasChecksum(request)) {
            surroundings.narration().outcome("Archive " + request.file() + " is up to date.");
            return;
        }
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(environment, state);
        Placement placement = placement(request, interpreter);
        BareEnvironment moved = new BareEnvironment(interpreter, placement, state.options());
        EnvironmentImage image = image(request, state, listing, moved);
        SpliceIndexShelf shelf = new StoredSpliceIndexes(store, wheelsAndSeeds(state));
        request.format()
                .writer(shelf, Workers.forThisMachine(), request.modified())
                .write(image, request.file());
        FileStamp stamp = FileStamp.read(request.file());
        if (request.checksum()) {
            AtomicFile.write(checksum(request.file()), checksumLine(request.file()));
        }
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
        BareEnvironment inPlace = state.bare(moved.interpreter());
        EnvironmentImage bare = inPlace.image();
        EnvironmentImage expected =
                surroundings.recentImages().find(listing.digest()).orElse(null);
        if (expected == null) {
            List<WheelToInstall> wheels = new ArrayList<>(NotedWheels.inStore(wheels(state), store));
            wheels.addAll(new Seeds(surroundings, store).beside(wheels, state, moved.interpreter()));
            expected = WheelInstallation.of(inPlace.layout(), bare, wheels).image();
        }
        EnvironmentImage scanned = DirectoryScan.of(request.environment(), listing, expected)
                .without(path -> bare.find(path).isPresent());
        InstalledDistributions distributions = InstalledDistributions.read(
                request.environment(),
                List.of(moved.layout().purelib(), moved.layout().platlib()));
        tellChanges(state, listing, InstallationChanges.of(wheels(state), distributions, expected, scanned));
        EnvironmentImage whole = scanned.overlaidBy(moved.image());
        EnvironmentImage image = Records.of(whole, request.contents().whole().of(whole));
        image = image.overlaidBy(manifest(request, moved, distributions));
        if (request.contents().links()) {
            warnOfLinksThatLeave(image.without(path -> scanned.find(path).isEmpty()));
        } else {
            image = FlatEnvironment.of(image, request.environment(), moved);
        }
        return request.contents().prefix().map(image::in).orElse(image);
    }

    private void tellChanges(EnvironmentState state, DirectoryListing listing, List<String> changes) {
        boolean changed = state.installation()
                .filter(done -> !done.stamp().equals(listing.digest()))
                .isPresent();
        if (changed && !changes.isEmpty()) {
            surroundings
                    .narration()
                    .outcome("The environment is archived as it is, and differs from its last installation: "
                            + String.join("; ", changes) + ".");
        }
    }

    private static EnvironmentImage manifest(
            ArchiveRequest request, BareEnvironment moved, InstalledDistributions distributions) throws IOException {
        ArchiveManifest manifest = new ArchiveManifest(
                moved.interpreter(),
                moved.placement() instanceof Placement.Bundled,
                request.contents().lockFile(),
                distributions);
        return EnvironmentImage.builder()
                .file(ArchiveManifest.PATH, Content.of(manifest.text()))
                .build();
    }

    private static Placement placement(ArchiveRequest request, Interpreter interpreter) {
        Optional<ManagedInterpreter> managed = interpreter.managed();
        if (request.interpreter() == InterpreterChoice.LINK
                || (request.interpreter() == InterpreterChoice.AUTO && managed.isEmpty())) {
            // A copy of a program finds its library by what pyvenv.cfg says; a link needs nothing.
            return request.contents().links() ? Placement.LINKED : Placement.IN_PLACE;
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

    private static List<InstalledWheel> wheelsAndSeeds(EnvironmentState state) {
        return Stream.concat(wheels(state).stream(), state.seeds().stream())
                .distinct()
                .toList();
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

    private static Sha256 inputs(ArchiveRequest request, EnvironmentState state, DirectoryListing listing)
            throws IOException {
        ArchiveContents contents = request.contents();
        Optional<Path> lock = contents.lockFile().filter(Files::isRegularFile);
        return new Fingerprint()
                .with("operation", "archive 2")
                .with("format", request.format().extension())
                .with("files", listing.digest().hex())
                .with("executable", state.interpreter().executable().toString())
                .with("managed", state.interpreter().managed())
                .with("interpreter", request.interpreter().name())
                .with("links", Boolean.toString(contents.links()))
                .with("prefix", contents.prefix().map(RelativePath::value).orElse(""))
                .with("selection", contents.whole().toString())
                .with(
                        "lock",
                        lock.isPresent()
                                ? Sha256.of(Files.readAllBytes(lock.get())).hex()
                                : "")
                .with("modified", Long.toString(request.modified().getEpochSecond()))
                .value();
    }

    private static boolean isUpToDate(Path archive, Sha256 inputs) throws IOException {
        return Files.isRegularFile(archive)
                && Files.isRegularFile(note(archive))
                && Files.readString(note(archive)).equals(note(inputs, FileStamp.read(archive)));
    }

    private static boolean hasChecksum(ArchiveRequest request) throws IOException {
        return !request.checksum() || Files.isRegularFile(checksum(request.file()));
    }

    private static Path checksum(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".sha256");
    }

    private static byte[] checksumLine(Path archive) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(archive, sink);
        }
        return (Sha256.of(digest).hex() + "  " + archive.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
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
