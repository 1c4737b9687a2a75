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
 * @param glibc the oldest glibc that has all that it uses, for example {@code 2.35}; empty where there is no glibc
 * @param systemLibraries libraries beyond glibc that some of its modules take from the machine it runs on, for example
 *     {@code libsqlite3.so.0}; a module whose library is not there cannot be imported
 * @param missingModules modules of the standard library that it lacks or could not load here
 */
public record ManagedInterpreter(
        String artifact,
        String version,
        ManagedPlatform platform,
        Path jar,
        Path directory,
        String glibc,
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
        if (!glibc.isEmpty()) {
            remarks.add("CPython " + version + " needs glibc " + glibc + " or newer wherever it runs.");
        }
        if (!systemLibraries.isEmpty()) {
            remarks.add("Modules of CPython " + version + " take these libraries from the machine they run on: "
                    + String.join(", ", systemLibraries) + ".");
        }
        return remarks;
    }
}
