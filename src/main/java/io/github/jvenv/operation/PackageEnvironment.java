package io.github.jvenv.operation;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.deb.DebWriter;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.StoredSpliceIndexes;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.operation.PackageRequest.Format;
import io.github.jvenv.packaging.NativeFiles;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.PackageRequirement;
import io.github.jvenv.rpm.RpmLintFilter;
import io.github.jvenv.rpm.RpmWriter;
import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Packs an environment into a package of a Linux system, without that system's own tools. */
public final class PackageEnvironment {
    private final Surroundings surroundings;
    private final Store store;

    /** The operation in its surroundings. */
    public PackageEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /**
     * Makes the package.
     *
     * @return its file
     */
    public Path run(PackageRequest request) throws IOException {
        return EnvironmentLock.of(surroundings, request.environment()).holding(() -> pack(request));
    }

    private Path pack(PackageRequest request) throws IOException {
        try (TemporaryDirectory work = TemporaryDirectory.in(store.temporary())) {
            return pack(request, work.path());
        }
    }

    private Path pack(PackageRequest request, Path work) throws IOException {
        EnvironmentState state = MovableEnvironment.state(request.environment(), "a package", surroundings);
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(request.environment(), state);
        InterpreterPlacement.Placed placed = new InterpreterPlacement(
                        request.interpreter(),
                        Placement.LINKED,
                        "the package",
                        "<interpreter>link</interpreter>",
                        surroundings.narration())
                .of(interpreter, work);
        MovableEnvironment environment = MovableEnvironment.of(
                request.environment(),
                state,
                EnvironmentFiles.of(request.environment(), state.interpreter()),
                new BareEnvironment(interpreter, placed.placement(), state.options()),
                surroundings,
                store);
        PackageFiles files = request.content().of(environment.image());
        PackageDescription description = completed(request, environment, files, placed.needs());
        Workers workers = Workers.forThisMachine();
        SpliceIndexShelf shelf = new StoredSpliceIndexes(store, environment.wheels());
        Path file;
        if (request.format() == Format.RPM) {
            file = request.directory().resolve(RpmWriter.fileName(description));
            new RpmWriter(shelf, workers).write(files, description, file);
            AtomicFile.write(
                    request.directory().resolve(RpmLintFilter.fileName(description)), RpmLintFilter.text(description));
        } else {
            file = request.directory().resolve(DebWriter.fileName(description));
            new DebWriter(shelf, workers).write(files, description, file);
        }
        surroundings
                .narration()
                .outcome("Packaged " + files.image().entries().size() + " files of " + request.environment() + " in "
                        + file + " (" + ArchiveEnvironment.megabytes(Files.size(file)) + "). "
                        + environment.runsWith());
        return file;
    }

    private PackageDescription completed(
            PackageRequest request, MovableEnvironment environment, PackageFiles files, SystemNeeds needs)
            throws IOException {
        Interpreter interpreter = environment.bare().interpreter();
        if (!(interpreter.target().platform() instanceof Platform.Linux linux)) {
            throw new Failure("The environment " + request.environment() + " is for "
                    + interpreter.target().platform() + ", and RPM and deb packages are for Linux.");
        }
        boolean isNative = NativeFiles.in(files.image());
        List<PackageRequirement> more = new ArrayList<>();
        if (!environment.isBundled()) {
            addInterpreter(request, interpreter, more);
        } else if (request.format() == Format.DEB) {
            // Time zones are the system's. RPM distributions do not agree on a name for their package.
            more.add(PackageRequirement.of("tzdata"));
        }
        if (isNative && linux.libc() instanceof LibC.Glibc) {
            String library = request.format() == Format.RPM ? "glibc" : "libc6";
            more.add(
                    needs.glibc().isEmpty()
                            ? PackageRequirement.of(library)
                            : new PackageRequirement(library, ">=", needs.glibc()));
        }
        return request.description().with(isNative ? linux.architecture() : "", more, List.copyOf(needs.libraries()));
    }

    /** An interpreter of the system belongs to one of its packages; whose any other one is cannot be known. */
    private void addInterpreter(PackageRequest request, Interpreter interpreter, List<PackageRequirement> more) {
        Path executable = interpreter.executable();
        if (executable.startsWith("/usr/bin")) {
            more.add(PackageRequirement.of(
                    request.format() == Format.RPM ? executable.toString() : String.valueOf(executable.getFileName())));
        } else if (request.description().requires().isEmpty()) {
            surroundings
                    .narration()
                    .warning("The package links to " + executable
                            + ", and does not say which other package brings that: name it in <requires>.");
        }
    }
}
