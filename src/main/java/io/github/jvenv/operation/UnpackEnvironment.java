package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.environment.Destination;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.EnvironmentPlace;
import io.github.jvenv.environment.UnfreedFiles;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.ShownName;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.relocation.AddedFiles;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.relocation.Relocation;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.unpack.EnvironmentArchive;
import io.github.jvenv.unpack.UnpackLimits;
import io.github.jvenv.venv.VirtualEnvironment;
import io.github.jvenv.words.Counted;
import io.github.jvenv.words.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Unpacks an archive of an environment, whole or not at all. One from the same archive is left as it is. */
public final class UnpackEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public UnpackEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Sees to it that the environment is there. */
    public void run(UnpackRequest request) throws IOException {
        if (!Files.isRegularFile(request.archive())) {
            throw new Failure("There is no archive " + request.archive() + ".");
        }
        EnvironmentLock.of(surroundings, request.destination()).holding(() -> {
            unpack(request);
            return request;
        });
    }

    private void unpack(UnpackRequest request) throws IOException {
        Path destination = request.destination();
        String note = Sha256.of(request.archive()) + "\n";
        Optional<UnpackNote> before = UnpackNote.find(destination);
        boolean clear = request.clear() || surroundings.startsOver(destination);
        if (!clear && before.filter(found -> found.text().equals(note)).isPresent() && isEnvironment(destination)) {
            surroundings.narration().outcome("Environment " + destination + " is up to date.");
            return;
        }
        if (before.isEmpty() || (!before.get().isOfHalfAnEnvironment() && !isEnvironment(destination))) {
            Destination.requireReplaceable(destination, request.clear());
        } else if (!clear) {
            requireUnchanged(destination, before.get());
        }
        EnvironmentPlace place = EnvironmentPlace.at(destination);
        Destination.require(destination, place.writable(), "destination", surroundings.narration());
        TemporaryFiles.deleteStale(place.writable(), surroundings.clock().instant());
        EnvironmentArchive archive = new EnvironmentArchive(request.archive());
        try (TemporaryDirectory all = place.aside();
                TemporaryDirectory environment = place.aside()) {
            archive.unpackInto(all.path(), new UnpackLimits(request.bytes(), request.members(), request.ratio()))
                    .forEach(interpreter -> surroundings
                            .narration()
                            .warning("The environment " + destination + " runs where there is " + interpreter
                                    + ", which this machine does not have."));
            Path root = archive.rootIn(all.path(), UnpackEnvironment::isEnvironment);
            free(root, destination);
            AtomicFile.write(root.resolve(UnpackNote.FILE_NAME), note);
            if (root.equals(all.path())) {
                place.take(all, UnpackNote.FILE_NAME);
            } else {
                Files.delete(environment.path());
                Files.move(root, environment.path(), StandardCopyOption.ATOMIC_MOVE);
                place.take(environment, UnpackNote.FILE_NAME);
            }
        }
        surroundings.narration().outcome("Unpacked " + request.archive() + " to " + destination + ".");
    }

    private static void requireUnchanged(Path environment, UnpackNote note) throws IOException {
        List<String> newer = note.isOfHalfAnEnvironment() ? List.of() : note.newerFiles(environment);
        if (!newer.isEmpty()) {
            throw new Failure(
                    "The environment " + environment + " is not replaced, because "
                            + Counted.of(newer.size(), "file of it was", "files of it were")
                            + " added or changed since it was unpacked: "
                            + Listing.some(newer.stream().map(ShownName::quoted).toList()) + ".",
                    "Save what you need of them and set -Djvenv.clear, or choose another directory.");
        }
    }

    /**
     * What another tool has packed still names the place where it was packed, unless that tool has freed it. Scripts that were
     * added after that name it as well.
     */
    private void free(Path environment, Path destination) throws IOException {
        boolean free = PyvenvConfiguration.findIn(environment)
                        .flatMap(configuration -> configuration.find("relocatable"))
                        .filter("true"::equals)
                        .isPresent()
                && !AddedFiles.nameTheirPlace(environment);
        if (!free
                && (Files.isDirectory(environment.resolve("bin"))
                        || Files.isDirectory(environment.resolve("Scripts")))) {
            RelocatedEnvironment relocated = Relocation.of(environment, destination, List.of());
            UnfreedFiles.tell(surroundings, relocated.remarks());
            relocated.applyTo(environment);
        }
    }

    /** Those of conda have directories of their own instead of a {@code pyvenv.cfg}. */
    private static boolean isEnvironment(Path directory) {
        return VirtualEnvironment.find(directory).isPresent() || Files.isDirectory(directory.resolve("conda-meta"));
    }
}
