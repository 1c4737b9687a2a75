package io.github.jvenv.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether archives for other machines work there, as far as that can be found out here: each is unpacked at a place with a
 * space in its path, and its binaries and links are looked at. Those that this machine can run, by itself or with an
 * emulator that is installed, import every module at the top and start programs. What was seen is written to {@code
 * report.txt} in the project.
 */
public final class TargetAcceptance {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Path project;
    private final Path localRepository;
    private final List<String> faults = new ArrayList<>();

    private TargetAcceptance(Path project, Path localRepository) {
        this.project = project;
        this.localRepository = localRepository;
    }

    /** The acceptance of the project in a directory that was built with a local Maven repository. */
    public static TargetAcceptance of(File basedir, File localRepository) throws IOException {
        Path project = basedir.toPath().toRealPath();
        Files.deleteIfExists(project.resolve("report.txt"));
        return new TargetAcceptance(project, localRepository.toPath());
    }

    /**
     * Looks at the archive with a classifier.
     *
     * @param outside the link that may lead out of it; empty if none may
     */
    public void inspect(String classifier, BinaryKind kind, String outside) throws Exception {
        Path place = unpacked(classifier);
        int binaries = 0;
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.sorted().toList()) {
                if (Files.isSymbolicLink(path)) {
                    String target = Files.readSymbolicLink(path).toString();
                    if (target.startsWith("/") && !target.equals(outside)) {
                        faults.add(classifier + ": " + place.relativize(path) + " leads to " + target);
                    }
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Optional<BinaryKind> found = BinaryKind.of(path);
                    binaries += found.isPresent() ? 1 : 0;
                    if (found.isPresent() && !found.get().runsOn(kind)) {
                        faults.add(classifier + ": " + place.relativize(path) + " is for " + found.get());
                    }
                }
            }
        }
        if (binaries == 0) {
            faults.add(classifier + ": no binaries");
        }
        for (Path here : List.of(project, localRepository)) {
            Programs.Ending ending = Programs.attempt(LIMIT, "grep", "-rlF", here, place);
            if (ending.exit() != 1) {
                faults.add(classifier + ": the path " + here + " is in " + ending.output());
            }
        }
        report(classifier + ": " + binaries + " binaries, all for " + kind);
    }

    /**
     * Runs what is in an archive that {@link #inspect} unpacked.
     *
     * @param emulator the program and options that come before one of the archive's; none for those of this machine
     * @param python the archive's interpreter
     * @param programs command lines of programs, each with what its output has to contain
     */
    public void run(String classifier, List<String> emulator, String python, String... programs) throws Exception {
        Path place = project.resolve("another place/" + classifier);
        Path script = project.resolve("imports.py");
        Programs.Ending imports = attempt(emulator, place.resolve(python), script);
        report(classifier + ": " + imports.output().strip().replace("\n", "; "));
        if (!imports.isGood()) {
            faults.add(classifier + ": " + imports.output());
        }
        for (int i = 0; i < programs.length; i += 2) {
            List<Object> words = new ArrayList<>();
            for (String word : programs[i].split(" ")) {
                words.add(word.contains("/") ? place.resolve(word) : word);
            }
            Programs.Ending ending = attempt(emulator, words.toArray());
            if (!ending.isGood() || !ending.output().contains(programs[i + 1])) {
                faults.add(classifier + ": " + programs[i] + ": " + ending.output());
            }
            report(classifier + ": " + programs[i] + ": " + lastLine(ending.output()));
        }
    }

    /** Says that something could not be tried. */
    public void skip(String classifier, String reason) {
        report(classifier + ": not run, because " + reason);
    }

    /** Fails if anything was wrong. */
    public void conclude() throws Exception {
        Programs.attempt(LIMIT, "rm", "-rf", project.resolve("another place"));
        faults.forEach(fault -> report("FAULT " + fault));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Whether a program is on the PATH of this machine. */
    public static boolean isInstalled(String program) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private Path unpacked(String classifier) throws Exception {
        Path place = project.resolve("another place/" + classifier);
        Programs.attempt(LIMIT, "rm", "-rf", place);
        Files.createDirectories(place);
        Path archive = project.resolve("target/" + project.getFileName() + "-1.0-" + classifier + ".tar.gz");
        Programs.Ending ending = Programs.attempt(LIMIT, "tar", "-xzf", archive, "-C", place);
        if (!ending.isGood()) {
            throw new AssertionError(archive + " cannot be unpacked: " + ending.output());
        }
        return place;
    }

    private Programs.Ending attempt(List<String> emulator, Object... command) throws Exception {
        List<Object> words = new ArrayList<>(emulator);
        words.addAll(List.of(command));
        return Programs.attempt(LIMIT, words.toArray());
    }

    private void report(String line) {
        try {
            Files.writeString(
                    project.resolve("report.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(String output) {
        List<String> lines = Arrays.asList(output.strip().split("\n"));
        return lines.get(lines.size() - 1).strip();
    }
}
