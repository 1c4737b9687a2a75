package io.github.jvenv.operation;

import io.github.jvenv.archive.OutputNote;
import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.deb.DebWriter;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.StoredSpliceIndexes;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.operation.PackageRequest.Format;
import io.github.jvenv.packaging.NativeFiles;
import io.github.jvenv.packaging.PackageContent.ExtraFile;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.PackageRequirement;
import io.github.jvenv.rpm.RpmLintFilter;
import io.github.jvenv.rpm.RpmWriter;
import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packs an environment into a package of a Linux system, without that system's own tools. */
public final class PackageEnvironment {
    private final Surroundings surroundings;
    private final LockedRequest.Reading set;
    private final Store store;

    /**
     * The operation in its surroundings.
     *
     * @param set tells where that comes from which has to be built for what an environment only points to
     */
    public PackageEnvironment(Surroundings surroundings, LockedRequest.Reading set) {
        this.surroundings = surroundings;
        this.set = set;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /**
     * Sees to it that the package is there and holds the environment.
     *
     * @return its file
     */
    public Path run(PackageRequest request) throws IOException {
        return EnvironmentLock.of(surroundings, request.environment()).holding(() -> pack(request));
    }

    private Path pack(PackageRequest request) throws IOException {
        SeenEnvironment seen = SeenEnvironment.at(request.environment(), "a package", surroundings);
        Inputs inputs = inputs(request, seen);
        String kind = request.format().extension();
        OutputNote note = OutputNote.beside(
                request.directory().resolve(request.description().name() + "." + kind));
        Optional<String> reason =
                surroundings.startsOver(note.file()) ? Optional.of("that is asked for") : note.reasonToMake(inputs);
        if (reason.isEmpty()) {
            Path file = note.outputs().get(0);
            surroundings.narration().outcome("Package " + file + " is up to date.");
            return file;
        }
        surroundings
                .narration()
                .detail(() -> "The " + kind + " package "
                        + request.description().name() + " is made, because " + reason.get() + ".");
        try (TemporaryDirectory work = TemporaryDirectory.in(store.temporary())) {
            List<Path> made = make(request, seen, work.path());
            note.write(inputs, made);
            return made.get(0);
        }
    }

    private Inputs inputs(PackageRequest request, SeenEnvironment seen) throws IOException {
        Fingerprint inputs = seen.inputs("package 2", request.interpreter(), set, surroundings)
                .with("description", request.description().toString())
                .with("prefix", request.content().prefix().value())
                .with("commands", String.join("\n", request.content().commands()));
        for (ExtraFile file : request.content().files()) {
            inputs.with("file /" + file.destination(), file.source() + "\n" + file.stamp() + "\n" + file.attributes());
        }
        return inputs.inputs();
    }

    /** The package, and what stands beside it. */
    private List<Path> make(PackageRequest request, SeenEnvironment seen, Path work) throws IOException {
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(seen.directory(), seen.state());
        InterpreterPlacement.Placed placed = new InterpreterPlacement(
                        request.interpreter(),
                        Placement.LINKED,
                        "the package",
                        "<interpreter>link</interpreter>",
                        surroundings.narration())
                .of(interpreter, work);
        MovableEnvironment environment = MovableEnvironment.of(
                seen,
                new BareEnvironment(
                        interpreter, placed.placement(), seen.state().options()),
                set,
                surroundings,
                store);
        EnvironmentImage image = environment.image();
        PackageFiles files = request.content().of(image);
        PackageDescription description = completed(request, environment, files, placed.needs());
        List<Path> made = write(request, environment, files, description);
        Path file = made.get(0);
        surroundings
                .narration()
                .outcome("Packaged " + files.image().entries().size() + " files of " + request.environment() + " in "
                        + file + " (" + ArchiveEnvironment.megabytes(Files.size(file)) + "). "
                        + environment.runsWith(image));
        return made;
    }

    private List<Path> write(
            PackageRequest request, MovableEnvironment environment, PackageFiles files, PackageDescription description)
            throws IOException {
        Workers workers = Workers.forThisMachine();
        SpliceIndexShelf shelf = new StoredSpliceIndexes(store, environment.wheels());
        if (request.format() == Format.DEB) {
            Path file = request.directory().resolve(DebWriter.fileName(description));
            new DebWriter(shelf, workers).write(files, description, file);
            return List.of(file);
        }
        Path file = request.directory().resolve(RpmWriter.fileName(description));
        new RpmWriter(shelf, workers).write(files, description, file);
        Path filter = request.directory().resolve(RpmLintFilter.fileName(description));
        AtomicFile.write(filter, RpmLintFilter.text(description));
        return List.of(file, filter);
    }

    private PackageDescription completed(
            PackageRequest request, MovableEnvironment environment, PackageFiles files, SystemNeeds needs)
            throws IOException {
        Interpreter interpreter = environment.bare().interpreter();
        if (!(interpreter.target().platform() instanceof Platform.Linux linux)) {
            throw new Failure("The environment " + request.environment() + " is for "
                    + interpreter.target().platform().name() + ", and RPM and deb packages are for Linux.");
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
