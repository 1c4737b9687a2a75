package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.interpreter.InterpreterProbe;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.interpreter.ProbeAnswer;
import io.github.jvenv.interpreter.ProbeCache;
import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.managed.ManagedStore;
import io.github.jvenv.managed.ManagedVersion;
import io.github.jvenv.managed.SilentRepositoryFailure;
import io.github.jvenv.spec.version.PreReleases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes interpreters from the Maven repository: the newest version asked for that is there for this platform and runs on
 * this machine.
 */
public final class ManagedInterpreterSupply {
    static final String SOURCE = "the Maven repository";

    /** Versions that are tried at most; each may be a download. */
    private static final int MOST_TRIES = 6;

    private final ManagedInterpreters repository;
    private final ManagedPlatform platform;
    private final ManagedStore store;
    private final InterpreterProbe probe;
    private final SortedMap<String, String> environment;

    private ManagedInterpreterSupply(
            ManagedInterpreters repository,
            ManagedPlatform platform,
            ManagedStore store,
            InterpreterProbe probe,
            Map<String, String> environment) {
        this.repository = repository;
        this.platform = platform;
        this.store = store;
        this.probe = probe;
        this.environment = new TreeMap<>(environment);
    }

    /**
     * A supply for a machine.
     *
     * @param platform that of this machine
     * @param directory where interpreters are unpacked to, each once
     * @param probeDirectory where it is remembered what the programs said of themselves
     * @param environment the environment variables that they run with
     */
    public static ManagedInterpreterSupply of(
            ManagedInterpreters repository,
            ManagedPlatform platform,
            Path directory,
            Path probeDirectory,
            Map<String, String> environment) {
        InterpreterProbe probe = new InterpreterProbe(new ProbeCache(probeDirectory), environment);
        return new ManagedInterpreterSupply(
                repository, platform, new ManagedStore(directory, repository.artifact()), probe, environment);
    }

    /**
     * The newest interpreter that satisfies the request.
     *
     * @throws IOException if one cannot be unpacked
     * @throws io.github.jvenv.zip.InvalidZipFailure if a JAR is damaged
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public SearchResult find(Managed request) throws IOException, InterruptedException {
        List<Rejection> rejected = new ArrayList<>();
        List<ManagedVersion> wanted;
        try {
            wanted = wanted(request);
        } catch (SilentRepositoryFailure e) {
            return new SearchResult.NotFound(List.of(new Rejection(repository.artifact(), SOURCE, e.reason())));
        }
        if (repository.isOffline() && versions().isEmpty()) {
            return new SearchResult.NotFound(List.of(new Rejection(
                    repository.artifact(), SOURCE, "has no version that is known here, and Maven is offline")));
        }
        for (ManagedVersion version : wanted) {
            if (rejected.size() == MOST_TRIES) {
                break;
            }
            Optional<Interpreter> found = tried(version, rejected);
            if (found.isPresent()) {
                return new SearchResult.Found(found.get(), rejected);
            }
        }
        return new SearchResult.NotFound(rejected);
    }

    /** The interpreter of a version; where there is none that runs, why is added to what was rejected. */
    private Optional<Interpreter> tried(ManagedVersion version, List<Rejection> rejected)
            throws IOException, InterruptedException {
        Optional<Path> jar = repository.findJar(version.text(), platform.classifier());
        if (jar.isEmpty()) {
            rejected.add(rejection(
                    version,
                    "cannot be had for " + platform + (repository.isOffline() ? ", since Maven is offline" : "")));
            return Optional.empty();
        }
        ManagedStore.Unpacked unpacked = store.unpacked(version, platform, jar.get());
        List<ManagedFile> files = unpacked.files();
        Path directory = unpacked.directory();
        Optional<ManagedFile> program = unpacked.program();
        if (program.isEmpty()) {
            rejected.add(rejection(version, "has no interpreter in its JAR for " + platform));
            return Optional.empty();
        }
        Path executable = program.get().path().below(directory);
        ProbeAnswer answer = probe.ask(executable);
        if (!(answer instanceof ProbeAnswer.Described described)) {
            rejected.add(rejection(version, refusal(((ProbeAnswer.Refused) answer).reason(), directory, files)));
            return Optional.empty();
        }
        ManagedNotes notes = ManagedNotes.of(directory, executable, files, environment);
        ManagedInterpreter managed = notes.describe(repository.artifact(), version, platform, jar.get(), directory);
        return Optional.of(described.from(new InterpreterOrigin.Unpacked(managed)));
    }

    /** Every version that the repository has for some platform, the newest first. */
    List<ManagedVersion> versions() {
        return ManagedVersion.newestFirst(repository.versions());
    }

    /** All versions, as those that were not wanted. */
    List<Rejection> others() {
        return versions().stream()
                .map(version -> rejection(version, "is CPython " + version.python()))
                .toList();
    }

    /** The versions that satisfy a request, the newest first. */
    List<ManagedVersion> wanted(Managed request) {
        return request.versions().filter(versions(), ManagedVersion::python, PreReleases.IF_NECESSARY);
    }

    /** Where a version is unpacked, if it is. */
    Optional<Path> unpacked(ManagedVersion version) {
        return store.find(version, platform);
    }

    /** The artifact that they come from, by group and name. */
    String artifact() {
        return repository.artifact();
    }

    /** The machine that the interpreters are for. */
    ManagedPlatform platform() {
        return platform;
    }

    /** Why a program did not run here; an older system is the usual reason. */
    private static String refusal(String reason, Path directory, List<ManagedFile> files) throws IOException {
        return ManagedNotes.ofFiles(directory, files)
                .oldestSystem()
                .map(oldest -> reason + " (it " + oldest.claim() + ")")
                .orElse(reason);
    }

    private static Rejection rejection(ManagedVersion version, String reason) {
        return new Rejection("CPython " + version, SOURCE, reason);
    }
}
