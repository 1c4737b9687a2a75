package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.environment.Destination;
import io.github.jvenv.environment.EnvironmentCopy;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Unpacks an archive of an environment, whole or not at all. One from the same archive is left as it is. */
public final class UnpackEnvironment {
    /** The hash of the archive that an environment was unpacked from stands in it, under this name. */
    private static final String NOTE = ".jvenv-unpacked";

    private static final long LARGEST_NOTE = 100;

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
        String before = note(destination);
        if (!request.clear()
                && !surroundings.startsOver(destination)
                && before.equals(note)
                && isEnvironment(destination)) {
            surroundings.narration().outcome("Environment " + destination + " is up to date.");
            return;
        }
        if (before.isEmpty() || !isEnvironment(destination)) {
            EnvironmentCopy.check(destination, request.clear());
        }
        Destination.require(destination, "destination", surroundings.narration());
        Path parent = Destination.parentOf(destination);
        TemporaryFiles.deleteStale(parent, surroundings.clock().instant());
        EnvironmentArchive archive = new EnvironmentArchive(request.archive());
        try (TemporaryDirectory all = TemporaryDirectory.in(parent);
                TemporaryDirectory environment = TemporaryDirectory.in(parent)) {
            archive.unpackInto(all.path(), new UnpackLimits(request.bytes(), request.members(), request.ratio()))
                    .forEach(interpreter -> surroundings
                            .narration()
                            .warning("The environment " + destination + " runs where there is " + interpreter
                                    + ", which this machine does not have."));
            Path root = archive.rootIn(all.path(), UnpackEnvironment::isEnvironment);
            free(root, destination);
            AtomicFile.write(root.resolve(NOTE), note);
            if (root.equals(all.path())) {
                EnvironmentCopy.place(all, destination);
            } else {
                Files.delete(environment.path());
                Files.move(root, environment.path(), StandardCopyOption.ATOMIC_MOVE);
                EnvironmentCopy.place(environment, destination);
            }
        }
        surroundings.narration().outcome("Unpacked " + request.archive() + " to " + destination + ".");
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
        if (!free && Files.isDirectory(environment.resolve("bin"))) {
            RelocatedEnvironment relocated = Relocation.of(environment, destination, List.of());
            EnvironmentCopy.tell(surroundings, relocated.remarks());
            relocated.applyTo(environment);
        }
    }

    /** Those of conda have directories of their own instead of a {@code pyvenv.cfg}. */
    private static boolean isEnvironment(Path directory) {
        return VirtualEnvironment.find(directory).isPresent() || Files.isDirectory(directory.resolve("conda-meta"));
    }

    private static String note(Path environment) throws IOException {
        Path file = environment.resolve(NOTE);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LARGEST_NOTE
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "";
    }
}
