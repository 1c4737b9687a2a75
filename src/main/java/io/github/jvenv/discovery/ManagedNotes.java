package io.github.jvenv.discovery;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.interpreter.IsolatedScript;
import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found out about an unpacked interpreter beyond its answers to the probe. Kept beside its files, since finding
 * out takes a tenth of a second.
 *
 * @param glibc the oldest glibc that has every version of a symbol that it needs; empty if it needs none
 * @param systemLibraries libraries that it takes from the machine it runs on, those of glibc left out
 * @param missingModules modules of the standard library that could not be imported
 */
record ManagedNotes(String glibc, SortedSet<String> systemLibraries, SortedSet<String> missingModules) {
    private static final String FILE_NAME = ".jvenv-notes";
    private static final Pattern BINARY = Pattern.compile("bin/python3\\.\\d+t?|.*\\.so(?:\\.[\\d.]+)?");

    /** The notes, made now if they are not there. */
    static ManagedNotes of(Path directory, Path executable, List<ManagedFile> files, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = directory.resolve(FILE_NAME);
        Optional<ManagedNotes> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        SystemNeeds needs = needs(directory, files);
        Optional<SortedSet<String>> missing = missingModules(executable, environment);
        ManagedNotes notes =
                new ManagedNotes(needs.glibc(), needs.libraries(), missing.orElseGet(Collections::emptySortedSet));
        if (missing.isPresent()) { // else it is asked again, since what kept it from answering may pass
            AtomicFile.write(file, notes.text());
        }
        return notes;
    }

    /** What the files tell by themselves, of an interpreter that is not for this machine. */
    static ManagedNotes ofFiles(Path directory, List<ManagedFile> files) throws IOException {
        SystemNeeds needs = needs(directory, files);
        return new ManagedNotes(needs.glibc(), needs.libraries(), new TreeSet<>());
    }

    /** The newest version of glibc that any of the programs and libraries names. */
    static String neededGlibc(Path directory, List<ManagedFile> files) throws IOException {
        return SystemNeeds.glibcFor(binaries(directory, files));
    }

    private static List<ElfFile> binaries(Path directory, List<ManagedFile> files) throws IOException {
        List<ElfFile> binaries = new ArrayList<>();
        for (ManagedFile file : files) {
            if (BINARY.matcher(file.path().value()).matches()) {
                binaries.add(ElfFile.read(file.path().below(directory)));
            }
        }
        return binaries;
    }

    private static SystemNeeds needs(Path directory, List<ManagedFile> files) throws IOException {
        return SystemNeeds.of(
                binaries(directory, files),
                files.stream().map(file -> file.path().fileName()).collect(Collectors.toSet()));
    }

    private static Optional<SortedSet<String>> missingModules(Path executable, Map<String, String> environment)
            throws InterruptedException {
        Outcome outcome = ChildProcess.run(IsolatedScript.IMPORTS.command(executable, environment));
        return outcome instanceof Outcome.Exited exited && exited.succeeded()
                ? Optional.of(words(exited.output().text()))
                : Optional.empty();
    }

    /** Three lines: the version of glibc, the libraries, the modules. */
    private String text() {
        return glibc + "\n" + String.join(" ", systemLibraries) + "\n" + String.join(" ", missingModules) + "\n";
    }

    private static Optional<ManagedNotes> read(Path file) throws IOException {
        List<String> lines = Note.find(file).orElse("").lines().toList();
        return lines.size() == 3
                ? Optional.of(new ManagedNotes(lines.get(0), words(lines.get(1)), words(lines.get(2))))
                : Optional.empty();
    }

    private static SortedSet<String> words(String text) {
        return Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
