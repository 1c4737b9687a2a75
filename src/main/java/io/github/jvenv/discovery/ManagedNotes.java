package io.github.jvenv.discovery;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.interpreter.IsolatedScript;
import io.github.jvenv.macho.MachOFile;
import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.managed.ManagedVersion;
import io.github.jvenv.managed.OldestSystem;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was found out about an unpacked interpreter beyond its answers to the probe. Kept beside its files, since finding
 * out takes a tenth of a second.
 *
 * @param oldestSystem the oldest glibc that has every version of a symbol that it needs, or the oldest macOS that it was
 *     built for; empty if its files do not say
 * @param systemLibraries libraries that it takes from the machine it runs on, those of every such system left out
 * @param missingModules modules of the standard library that could not be imported
 */
record ManagedNotes(
        Optional<OldestSystem> oldestSystem, SortedSet<String> systemLibraries, SortedSet<String> missingModules) {
    private static final String FILE_NAME = ".jvenv-notes";
    private static final Pattern BINARY = Pattern.compile("bin/python3\\.\\d+t?|.*\\.(?:dylib|so(?:\\.[\\d.]+)?)");

    /** The notes, made now if they are not there. */
    static ManagedNotes of(Path directory, Path executable, List<ManagedFile> files, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = directory.resolve(FILE_NAME);
        Optional<ManagedNotes> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        ManagedNotes told = ofFiles(directory, files);
        Optional<SortedSet<String>> missing = missingModules(executable, environment);
        ManagedNotes notes = new ManagedNotes(
                told.oldestSystem, told.systemLibraries, missing.orElseGet(Collections::emptySortedSet));
        if (missing.isPresent()) { // else it is asked again, since what kept it from answering may pass
            AtomicFile.write(file, notes.text());
        }
        return notes;
    }

    /** The interpreter that these tell of. */
    ManagedInterpreter describe(
            String artifact, ManagedVersion version, ManagedPlatform platform, Path jar, Path directory) {
        return new ManagedInterpreter(
                artifact, version.text(), platform, jar, directory, oldestSystem, systemLibraries, missingModules);
    }

    /** What the files tell by themselves, of an interpreter that is not for this machine. */
    static ManagedNotes ofFiles(Path directory, List<ManagedFile> files) throws IOException {
        List<Path> binaries = files.stream()
                .filter(file -> BINARY.matcher(file.path().value()).matches())
                .map(file -> file.path().below(directory))
                .toList();
        List<ElfFile> ofLinux = new ArrayList<>();
        List<MachOFile> ofMacOs = new ArrayList<>();
        for (Path binary : binaries) {
            ofLinux.add(ElfFile.read(binary));
            ofMacOs.add(MachOFile.read(binary));
        }
        SystemNeeds needs = SystemNeeds.of(
                ofLinux, files.stream().map(file -> file.path().fileName()).collect(Collectors.toSet()));
        SortedSet<String> libraries = ofMacOs.stream()
                .flatMap(binary -> binary.libraries().stream())
                .filter(library -> library.startsWith("/") && !MachOFile.isOfSystem(library))
                .collect(Collectors.toCollection(TreeSet::new));
        libraries.addAll(needs.libraries());
        return new ManagedNotes(oldest(needs, ofMacOs), libraries, new TreeSet<>());
    }

    private static Optional<OldestSystem> oldest(SystemNeeds needs, List<MachOFile> ofMacOs) {
        return needs.glibc().isEmpty()
                ? ofMacOs.stream()
                        .flatMap(binary -> binary.oldestSystem().stream())
                        .max(Comparator.naturalOrder())
                        .map(version -> new OldestSystem(OldestSystem.Kind.MACOS, version))
                : Optional.of(new OldestSystem(OldestSystem.Kind.GLIBC, Version.parse(needs.glibc())));
    }

    private static Optional<SortedSet<String>> missingModules(Path executable, Map<String, String> environment)
            throws InterruptedException {
        Outcome outcome = ChildProcess.run(IsolatedScript.IMPORTS.command(executable, environment));
        return outcome instanceof Outcome.Exited exited && exited.succeeded()
                ? Optional.of(words(exited.output().text(), "\\s+"))
                : Optional.empty();
    }

    /** Three lines: the oldest system, the libraries, the modules. */
    private String text() {
        return oldestSystem.map(OldestSystem::toString).orElse("")
                + '\n'
                + String.join("\t", systemLibraries)
                + '\n'
                + String.join("\t", missingModules)
                + '\n';
    }

    private static Optional<ManagedNotes> read(Path file) throws IOException {
        List<String> lines = Note.find(file).orElse("").lines().toList();
        if (lines.size() != 3) {
            return Optional.empty();
        }
        Optional<OldestSystem> oldest = OldestSystem.find(lines.get(0));
        return oldest.isEmpty() && !lines.get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(new ManagedNotes(oldest, words(lines.get(1), "\t"), words(lines.get(2), "\t")));
    }

    private static SortedSet<String> words(String text, String between) {
        return Arrays.stream(text.split(between))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
