package io.github.jvenv.operation;

import io.github.jvenv.access.FreezeLinks;
import io.github.jvenv.build.BuiltWheels;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.inspection.Freeze;
import io.github.jvenv.inspection.FreezeList;
import io.github.jvenv.inspection.SearchedEnvironment;
import io.github.jvenv.lock.PackageSource;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists what is installed in an environment, whichever tool made it, byte for byte as {@code pip freeze} does in it. */
public final class FreezeEnvironment {
    private static final ProjectName PIP = ProjectName.parse("pip");
    private static final Version WITHOUT_LINKS = Version.parse("21.2");

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public FreezeEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be listed, and where.
     *
     * @param environment the environment's directory
     * @param all whether pip itself is listed, too, and what else installs
     * @param local whether only the environment's own distributions are listed
     * @param editables whether distributions that follow changes in their sources are listed
     * @param hashes whether the hashes of a distribution's file follow it
     * @param lockFile the lock, which knows the hashes of what the note of the last installation does not; it need not exist
     * @param excluded projects to leave out
     * @param requirementsFiles files whose order and comments are kept
     * @param output the file to write; without one the lines go to {@code console}
     * @param console takes the lines
     */
    public record Request(
            Path environment,
            boolean all,
            boolean local,
            boolean editables,
            boolean hashes,
            Path lockFile,
            List<ProjectName> excluded,
            List<Path> requirementsFiles,
            Optional<Path> output,
            Consumer<String> console) {
        public Request {
            excluded = List.copyOf(excluded);
            requirementsFiles = List.copyOf(requirementsFiles);
        }
    }

    /** Lists it. */
    public void run(Request request) throws IOException {
        VirtualEnvironment environment = VirtualEnvironment.require(request.environment());
        Map<String, String> variables = surroundings.interpreters().environment();
        Consumer<String> warnings = surroundings.narration()::warning;
        SearchedEnvironment searched = SearchedEnvironment.asPipSees(environment, variables, warnings);
        Freeze freeze = new Freeze(variables, warnings);
        FreezeList list = new FreezeList(warnings);
        Map<String, SortedSet<String>> hashes = request.hashes() ? hashes(environment, request.lockFile()) : Map.of();
        for (FoundDistribution distribution : searched.distributions()) {
            if ((request.local() && !distribution.local())
                    || (!request.editables() && distribution.editable().isPresent())) {
                continue;
            }
            list.add(distribution, withHash(freeze.lines(distribution), distribution, request.hashes(), hashes));
        }
        List<String> lines = new ArrayList<>();
        if (printsLinks(searched)) {
            lines.addAll(FreezeLinks.lines(surroundings, environment.findProgram()));
        }
        lines.addAll(list.lines(readable(request.requirementsFiles()), skipped(request, searched)));
        if (request.output().isEmpty()) {
            lines.forEach(request.console());
            return;
        }
        Path file = request.output().get().toAbsolutePath();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        boolean written = AtomicFile.update(file, text.toString());
        surroundings
                .narration()
                .outcome(
                        written
                                ? "Wrote what is installed in " + environment.directory() + " to " + file + "."
                                : "The file " + file + " is up to date with what is installed in "
                                        + environment.directory() + ".");
    }

    private static boolean printsLinks(SearchedEnvironment searched) {
        return searched.distributions().stream()
                .filter(distribution -> distribution.name().equals(PIP))
                .flatMap(pip -> pip.version().stream())
                .anyMatch(version -> version.compareTo(WITHOUT_LINKS) < 0);
    }

    private static Set<ProjectName> skipped(Request request, SearchedEnvironment searched) {
        Set<ProjectName> skipped = new TreeSet<>();
        for (String module : List.of("python", "wsgiref", "argparse")) {
            skipped.add(ProjectName.parse(module)); // parts of Python that old ones list as if they were installed
        }
        if (!request.all()) {
            skipped.addAll(FreezeList.installers(searched));
        }
        skipped.addAll(request.excluded());
        return skipped;
    }

    private static List<Path> readable(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Failure("The requirements file " + file
                        + (Files.exists(file) ? " is no regular file." : " does not exist."));
            }
        }
        return files;
    }

    private List<String> withHash(
            List<String> lines, FoundDistribution distribution, boolean asked, Map<String, SortedSet<String>> hashes) {
        if (!asked || !lines.equals(List.of(distribution.pinned()))) {
            return lines;
        }
        SortedSet<String> known = distribution
                .version()
                .map(version -> hashes.get(distribution.name() + "==" + version))
                .orElse(new TreeSet<>());
        if (known.isEmpty()) {
            surroundings
                    .narration()
                    .warning(
                            "No hash is known of " + distribution.pinned()
                                    + ", which was not brought by the goal install as an index has it, and is not in the lock.");
            return lines;
        }
        List<String> hashed = new ArrayList<>();
        String before = distribution.pinned();
        for (String hash : known) {
            hashed.add(before + " \\");
            before = "    --hash=" + hash;
        }
        hashed.add(before);
        return hashed;
    }

    /**
     * By project and version: the hash of the wheel that the last installation noted, unless the lock knows only others, or it
     * was built here, so that nobody else has it; of everything else those of all files that the lock has, as one of them is
     * what was installed.
     */
    private Map<String, SortedSet<String>> hashes(VirtualEnvironment environment, Path lockFile) throws IOException {
        Map<String, SortedSet<String>> hashes = locked(lockFile);
        List<InstalledWheel> wheels = EnvironmentState.find(environment.directory())
                .map(EnvironmentState::installed)
                .orElse(List.of());
        BuiltWheels built = new BuiltWheels(Store.at(surroundings.store(), surroundings.clock()));
        for (InstalledWheel wheel : wheels) {
            String key = wheel.name() + "==" + wheel.version();
            String noted = "sha256:" + wheel.sha256().hex();
            SortedSet<String> others = hashes.get(key);
            if (others == null ? !built.has(wheel.sha256()) : others.contains(noted)) {
                hashes.put(key, new TreeSet<>(Set.of(noted)));
            }
        }
        return hashes;
    }

    private Map<String, SortedSet<String>> locked(Path lockFile) throws IOException {
        Map<String, SortedSet<String>> locked = new TreeMap<>();
        new LockFile(lockFile)
                .read(surroundings.narration())
                .ifPresent(lock -> lock.packages()
                        .forEach(entry -> entry.version()
                                .filter(version -> entry.source() instanceof PackageSource.IndexFiles)
                                .ifPresent(version -> locked.computeIfAbsent(
                                                entry.name() + "==" + version, any -> new TreeSet<>())
                                        .addAll(hashes((PackageSource.IndexFiles) entry.source())))));
        locked.entrySet().removeIf(entry -> entry.getValue().isEmpty());
        return locked;
    }

    private static List<String> hashes(PackageSource.IndexFiles files) {
        return Stream.concat(files.sdist().stream(), files.wheels().stream())
                .flatMap(file -> Optional.ofNullable(file.hashes().digests().get("sha256")).stream())
                .map(hash -> "sha256:" + hash)
                .toList();
    }
}
