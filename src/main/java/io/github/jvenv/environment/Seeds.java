package io.github.jvenv.environment;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.seed.SeedShelf;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the wheels of an environment's seeds into the store: those of this machine, else those of an index. */
public final class Seeds {
    private static final String DIGEST = "seed-sha256";
    private static final String REQUIREMENT = "seed-requires-python";

    private final Surroundings surroundings;
    private final Store store;

    /** Seeds that come from the store, or are brought into it. */
    public Seeds(Surroundings surroundings, Store store) {
        this.surroundings = surroundings;
        this.store = store;
    }

    /** The wheels of seeds, ordered by file name. */
    public List<WheelToInstall> of(SeedRequest request, Interpreter interpreter, Path environment) throws IOException {
        List<WheelToInstall> seeds = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        SeedShelf shelf = SeedShelf.of(interpreter, directories(request));
        for (Map.Entry<ProjectName, SeedChoice> wanted : request.wanted().entrySet()) {
            // As with virtualenv: what is the newest an index says, but a version is the same wherever it comes from.
            boolean newest = request.download() && !(wanted.getValue() instanceof SeedChoice.Exactly);
            Optional<Path> here = newest
                    ? Optional.empty()
                    : shelf.find(wanted.getKey(), wanted.getValue(), interpreter, this::requiresPython);
            if (here.isPresent()) {
                seeds.add(new WheelToInstall(store.unpacked(stored(here.get())), false));
            } else {
                missing.add(wanted.getKey()
                        + (wanted.getValue() instanceof SeedChoice.Exactly exactly ? "==" + exactly.version() : ""));
            }
        }
        if (!missing.isEmpty()) {
            seeds.addAll(fromIndex(request, missing, interpreter, environment));
        }
        seeds.sort(Comparator.comparing(seed -> seed.wheel().wheel().filename().toString()));
        return seeds;
    }

    /** Where the user says that seeds are; a slip of the pen is not passed over, as it may lead to an index instead. */
    private List<Path> directories(SeedRequest request) {
        List<Path> directories = new ArrayList<>();
        for (Path directory : request.directories()) {
            if (Files.isDirectory(directory)) {
                directories.add(directory);
            } else {
                surroundings
                        .narration()
                        .warning("extraSearchDirectories has " + directory + ", which is no directory.");
            }
        }
        return directories;
    }

    /**
     * The seeds that an environment has, as long as nothing of the same name is to be installed.
     *
     * @param wheels what is to be installed
     */
    public List<WheelToInstall> beside(List<WheelToInstall> wheels, EnvironmentState state, Interpreter interpreter)
            throws IOException {
        Set<ProjectName> installed = wheels.stream()
                .map(wheel -> wheel.wheel().wheel().filename().name())
                .collect(Collectors.toSet());
        List<InstalledWheel> left = state.seeds().stream()
                .filter(seed -> !installed.contains(seed.name()))
                .toList();
        List<WheelToInstall> seeds = NotedWheels.inStore(left, store);
        if (seeds.size() < left.size()) { // the store was cleared, and the bundle is likely to be where it was
            for (InstalledWheel seed : left) {
                bring(seed, interpreter);
            }
            seeds = NotedWheels.inStore(left, store);
        }
        return seeds;
    }

    private void bring(InstalledWheel seed, Interpreter interpreter) throws IOException {
        Optional<Path> file = SeedShelf.of(interpreter, List.of())
                .find(seed.name(), new SeedChoice.Exactly(seed.version()), interpreter);
        if (file.isPresent()) {
            stored(file.get());
        }
    }

    /** The wheel of a file outside the store. Its digest is remembered, so that it is read only once. */
    private StoredWheel stored(Path file) throws IOException {
        Path real = file.toRealPath();
        Path note = store.derivedFrom(identity(real), DIGEST);
        Optional<Sha256> noted = Note.find(note).flatMap(Sha256::find);
        Optional<StoredWheel> known = noted.isPresent() ? store.findWheel(noted.get()) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        StoredWheel stored =
                store.putWheel(WheelFilename.parse(file.getFileName().toString()), real);
        AtomicFile.write(note, stored.sha256().hex());
        return stored;
    }

    /** What a wheel outside the store requires of Python, remembered as well. */
    private Optional<SpecifierSet> requiresPython(Path file) throws IOException {
        Path note = store.derivedFrom(identity(file.toRealPath()), REQUIREMENT);
        Optional<String> noted = Note.find(note);
        if (noted.isPresent()) {
            try {
                return noted.filter(text -> !text.isEmpty()).map(SpecifierSet::parse);
            } catch (SyntaxFailure e) {
                // Damaged, and of no use.
            }
        }
        Optional<SpecifierSet> required = SeedShelf.requiresPython(file);
        String text = required.map(SpecifierSet::toString).orElse("");
        AtomicFile.write(note, text);
        return required;
    }

    /** A missing seed, asked for by the parameter of its name. */
    private static RequirementRequest.Wanted wanted(String requirement) {
        return new RequirementRequest.Wanted(requirement, "<" + requirement.replaceFirst("==.*", "") + ">");
    }

    private static Sha256 identity(Path file) throws IOException {
        return new Fingerprint()
                .with("file", file.toString())
                .with("stamp", FileStamp.read(file).text())
                .value();
    }

    private List<WheelToInstall> fromIndex(
            SeedRequest request, List<String> missing, Interpreter interpreter, Path environment) throws IOException {
        RequirementRequest requirements =
                RequirementRequest.of(missing.stream().map(Seeds::wanted).toList());
        ResolveRequest resolve = ResolveRequest.of(requirements, request.index());
        try (ResolutionSession session = ResolutionSession.open(
                surroundings,
                store,
                resolve,
                new InputReading(surroundings, request.index()).read(requirements),
                interpreter,
                environment)) {
            return session
                    .provision()
                    .bring(session.provision().resolve(session.requirements(), interpreter.target(), session.policy()))
                    .stream()
                    .map(wheel -> new WheelToInstall(wheel.wheel(), false, wheel.directUrl()))
                    .toList();
        } catch (Failure e) {
            throw new Failure(
                    "The environment is to have " + String.join(" and ", missing) + " from the beginning, "
                            + notOnTheShelf(request, missing, interpreter)
                            + "which could not be had from an index: " + e.getMessage(),
                    (request.download()
                                    ? "Ask for a version that there is, with a network, or take the one that comes with the interpreter,"
                                            + " without <download>."
                                    : "Name a directory that holds the wheel with <extraSearchDirectories>, or ask for"
                                            + " a version that there is, with a network.")
                            + (missing.contains("pip") ? " Without pip: -Djvenv.pip=false." : ""),
                    e);
        }
    }

    private static String notOnTheShelf(SeedRequest request, List<String> missing, Interpreter interpreter) {
        return request.download()
                ? ""
                : "which " + (missing.size() == 1 ? "is" : "are") + " not in " + interpreter.executable()
                        + "'s own bundle and ";
    }
}
