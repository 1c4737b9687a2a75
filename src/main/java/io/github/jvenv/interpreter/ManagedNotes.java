package io.github.jvenv.interpreter;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was found out about an unpacked interpreter beyond its answers to the probe. Kept beside its files, since finding
 * out takes a tenth of a second.
 *
 * @param glibc the oldest glibc that has every version of a symbol that it needs; empty if it needs none
 * @param missingModules modules of the standard library that cannot be imported
 */
record ManagedNotes(String glibc, SortedSet<String> missingModules) {
    private static final String FILE_NAME = ".jvenv-notes";
    private static final Pattern BINARY =
            Pattern.compile(".*/python3\\.\\d+t?|.*\\.so(?:\\.[\\d.]+)?|python3\\.\\d+t?");
    private static final Pattern GLIBC = Pattern.compile("GLIBC_(\\d+(?:\\.\\d+)+)");

    /** The notes, made now if they are not there. */
    static ManagedNotes of(Path directory, Path executable, List<ManagedFile> files, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = directory.resolve(FILE_NAME);
        Optional<ManagedNotes> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        ManagedNotes notes = new ManagedNotes(neededGlibc(directory, files), missingModules(executable, environment));
        String text = notes.glibc + "\n" + String.join("\n", notes.missingModules) + "\n";
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return notes;
    }

    private static Optional<ManagedNotes> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        SortedSet<String> missing = new TreeSet<>(lines.subList(Math.min(1, lines.size()), lines.size()));
        missing.remove("");
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ManagedNotes(lines.get(0), missing));
    }

    /** The newest version of glibc that any of the programs and libraries names. */
    static String neededGlibc(Path directory, List<ManagedFile> files) throws IOException {
        List<Version> versions = new ArrayList<>();
        for (ManagedFile file : files) {
            if (BINARY.matcher(file.path().value()).matches()) {
                ElfVersions.neededBy(file.path().below(directory)).stream()
                        .map(GLIBC::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> Version.parse(matcher.group(1)))
                        .forEach(versions::add);
            }
        }
        return versions.stream()
                .max(Comparator.naturalOrder())
                .map(Version::toString)
                .orElse("");
    }

    private static SortedSet<String> missingModules(Path executable, Map<String, String> environment)
            throws InterruptedException {
        Outcome outcome = ChildProcess.run(IsolatedScript.IMPORTS.command(executable, environment));
        String answer =
                outcome instanceof Outcome.Exited exited ? exited.output().text() : "";
        return answer.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }
}
