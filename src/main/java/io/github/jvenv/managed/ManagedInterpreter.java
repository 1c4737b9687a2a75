package io.github.jvenv.managed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A CPython from the Maven repository, unpacked. Its directory is shared by every environment made from it: Python adds
 * bytecode there, which does no harm since {@link #files()} are read from the JAR.
 *
 * @param artifact what it came from, by group and name, for example {@code org.bytedeco:cpython}
 * @param version the artifact's, for example {@code 3.13.5-1.5.12}
 * @param platform what it runs on
 * @param jar where its files stand compressed
 * @param directory where they stand unpacked: its prefix
 * @param oldestSystem the oldest system that has all that it uses; empty if its files do not say that
 * @param systemLibraries libraries that some of its modules take from the machine it runs on and that not every one has, for
 *     example {@code libsqlite3.so.0}, or {@code /opt/homebrew/opt/xz/lib/liblzma.5.dylib}; a module whose library is not
 *     there cannot be imported
 * @param missingModules modules of the standard library that it lacks or could not load here
 */
public record ManagedInterpreter(
        String artifact,
        String version,
        ManagedPlatform platform,
        Path jar,
        Path directory,
        Optional<OldestSystem> oldestSystem,
        SortedSet<String> systemLibraries,
        SortedSet<String> missingModules) {
    public ManagedInterpreter {
        systemLibraries = Collections.unmodifiableSortedSet(new TreeSet<>(systemLibraries));
        missingModules = Collections.unmodifiableSortedSet(new TreeSet<>(missingModules));
    }

    /** What it came from, with the version: {@code org.bytedeco:cpython:3.13.5-1.5.12}. */
    public String coordinates() {
        return artifact + ':' + version;
    }

    /** The group of its artifact. */
    public String group() {
        return artifact.substring(0, artifact.indexOf(':'));
    }

    /** The name of its artifact within the group. */
    public String name() {
        return artifact.substring(artifact.indexOf(':') + 1);
    }

    /**
     * Its files, ordered by path.
     *
     * @throws IOException if the JAR cannot be read
     */
    public List<ManagedFile> files() throws IOException {
        Optional<List<ManagedFile>> known = ManagedManifest.find(directory, jar);
        return known.isPresent() ? known.get() : ManagedSelection.of(jar, platform);
    }

    /** Which modules it lacks, in a sentence; empty if it has all that are looked for. */
    public Optional<String> gaps() {
        return missingModules.isEmpty()
                ? Optional.empty()
                : Optional.of("CPython " + version + " comes without " + String.join(", ", missingModules) + ".");
    }

    /** What whoever relies on it ought to know, in whole sentences. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        gaps().ifPresent(remarks::add);
        oldestSystem.ifPresent(
                oldest -> remarks.add("CPython " + version + " " + oldest.claim() + " or newer wherever it runs."));
        foreignLibraries().ifPresent(remarks::add);
        return remarks;
    }

    /** Which libraries it takes from the machine it runs on, in a sentence; empty if there are none. */
    public Optional<String> foreignLibraries() {
        return systemLibraries.isEmpty()
                ? Optional.empty()
                : Optional.of("Modules of CPython " + version + " take these libraries from the machine they run on: "
                        + String.join(", ", systemLibraries) + ".");
    }
}
