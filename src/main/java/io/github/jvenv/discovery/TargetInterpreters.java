package io.github.jvenv.discovery;

import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.managed.ManagedStore;
import io.github.jvenv.managed.ManagedVersion;
import io.github.jvenv.managed.TargetInterpreter;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interpreters of the Maven repository for machines that this one need not be like. None of them is run. */
public final class TargetInterpreters {
    private final ManagedInterpreters repository;
    private final ManagedStore store;

    private TargetInterpreters(ManagedInterpreters repository, ManagedStore store) {
        this.repository = repository;
        this.store = store;
    }

    /**
     * Those of a repository.
     *
     * @param directory where interpreters are unpacked to, each once
     */
    public static TargetInterpreters of(ManagedInterpreters repository, Path directory) {
        return new TargetInterpreters(repository, new ManagedStore(directory, repository.artifact()));
    }

    /** What was found for a target. */
    public sealed interface Answer {
        /** The newest interpreter that is for the target. */
        record Found(TargetInterpreter interpreter) implements Answer {}

        /**
         * There is none now.
         *
         * @param reason to stand behind a colon: {@code the Maven repository has no CPython 3.9 for linux-arm64}
         */
        record Missing(String reason) implements Answer {}

        /**
         * There is none for such a target at all.
         *
         * @param reason to stand behind a colon: {@code the Maven repository has none for musllinux_1_2_x86_64}
         */
        record Unknown(String reason) implements Answer {}
    }

    /**
     * The newest interpreter with the version of a target: any third number will do where the target has none.
     *
     * @throws IOException if it cannot be unpacked
     * @throws io.github.jvenv.zip.InvalidZipFailure if its JAR is damaged
     */
    public Answer find(Target target, Version wanted) throws IOException {
        Optional<ManagedPlatform> platform = ManagedPlatform.of(target.platform());
        if (platform.isEmpty()) {
            return unknown("has none for " + target.platform().name());
        }
        if (!target.implementation().equals(PythonImplementation.CPYTHON)
                || target.abi().isFreeThreaded()
                || target.abi().isDebug()) {
            return unknown("has only the usual CPython, and the target is " + target);
        }
        List<String> tried = new ArrayList<>();
        for (ManagedVersion version : versions(wanted)) {
            Optional<Path> jar =
                    repository.findJar(version.text(), platform.get().classifier());
            if (jar.isPresent()) {
                Optional<TargetInterpreter> interpreter = unpacked(version, platform.get(), jar.get());
                if (interpreter.isPresent()) {
                    return new Answer.Found(interpreter.get());
                }
            }
            tried.add(version.text());
        }
        return missing("has no CPython " + wanted + " for " + platform.get()
                + (tried.isEmpty() ? "" : " (tried: " + String.join(", ", tried) + ")"));
    }

    private static Answer unknown(String reason) {
        return new Answer.Unknown("the Maven repository " + reason);
    }

    private Answer missing(String reason) {
        return new Answer.Missing(
                repository.isOffline()
                        ? "Maven is offline, and the local repository " + reason
                        : "the Maven repository " + reason);
    }

    private List<ManagedVersion> versions(Version wanted) {
        return ManagedVersion.newestFirst(repository.versions()).stream()
                .filter(version -> isWanted(version.python(), wanted))
                .toList();
    }

    private static boolean isWanted(Version version, Version wanted) {
        return wanted.release().size() > 2
                ? version.equals(wanted)
                : version.major() == wanted.major() && version.minor() == wanted.minor() && !version.isPreRelease();
    }

    private Optional<TargetInterpreter> unpacked(ManagedVersion version, ManagedPlatform platform, Path jar)
            throws IOException {
        ManagedStore.Unpacked unpacked = store.unpacked(version, platform, jar);
        Optional<ManagedFile> program = unpacked.program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        ManagedNotes notes = ManagedNotes.ofFiles(unpacked.directory(), unpacked.files());
        ManagedInterpreter managed =
                notes.describe(repository.artifact(), version, platform, jar, unpacked.directory());
        return Optional.of(new TargetInterpreter(version.python(), program.get().path(), managed));
    }
}
