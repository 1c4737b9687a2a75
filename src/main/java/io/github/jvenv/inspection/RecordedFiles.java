package io.github.jvenv.inspection;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordHash;
import io.github.jvenv.wheel.RecordLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of distributions with what their RECORDs say of them. Bytecode does not count, which Python writes anew
 * as it likes, and neither does a file outside of the environment, which is not looked at.
 */
final class RecordedFiles {
    private static final String RECORD = "RECORD";
    private static final long LARGEST_RECORD_BYTES = 64 << 20;

    private final Path root;
    private final Path realRoot;

    RecordedFiles(Path root) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
    }

    /**
     * What is found about a file.
     *
     * @param path of the file, relative to the environment
     */
    record FileFinding(String path, Finding finding) {}

    /** What is missing or altered of a distribution. Several threads may ask. */
    List<FileFinding> check(FoundDistribution distribution) throws IOException {
        Path library = distribution.metadata().getParent();
        RecordFile record;
        try {
            record = read(distribution);
        } catch (Failure e) {
            String path =
                    root.relativize(distribution.metadata().resolve(RECORD)).toString();
            return List.of(
                    new FileFinding(path, altered(distribution, "Its RECORD cannot be read: " + e.getMessage())));
        }
        List<FileFinding> findings = new ArrayList<>();
        for (RecordLine line : record.lines()) {
            Optional<Path> path = inside(library, line.path());
            if (path.isPresent()) {
                String shown = root.relativize(path.get()).toString();
                check(distribution, line, path.get(), shown)
                        .ifPresent(finding -> findings.add(new FileFinding(shown, finding)));
            }
        }
        return findings;
    }

    /** Which of these files have the hash that the RECORD of a distribution has for them. */
    Set<String> agreeing(FoundDistribution distribution, Set<String> paths) throws IOException {
        Path library = distribution.metadata().getParent();
        RecordFile record;
        try {
            record = read(distribution);
        } catch (Failure e) {
            return Set.of(); // which is a finding of its own
        }
        Set<String> agreeing = new HashSet<>();
        for (RecordLine line : record.lines()) {
            Optional<Path> path = inside(library, line.path());
            if (path.isPresent() && hash(line.hash()).isPresent()) {
                String shown = root.relativize(path.get()).toString();
                if (paths.contains(shown)
                        && check(distribution, line, path.get(), shown).isEmpty()) {
                    agreeing.add(shown);
                }
            }
        }
        return agreeing;
    }

    /** How much the files take that its RECORD lists and that are there. */
    DiskUse use(FoundDistribution distribution) throws IOException {
        Path library = distribution.metadata().getParent();
        long bytes = 0;
        int files = 0;
        for (RecordLine line : read(distribution).lines()) {
            Optional<Path> path = inside(library, line.path());
            if (path.isPresent() && Files.isRegularFile(path.get(), LinkOption.NOFOLLOW_LINKS)) {
                bytes += Files.size(path.get());
                files++;
            }
        }
        return new DiskUse(bytes, files);
    }

    /** Its RECORD, which is empty if there is none. */
    private static RecordFile read(FoundDistribution distribution) throws IOException {
        Path file = distribution.metadata().resolve(RECORD);
        if (!Files.isRegularFile(file)) {
            return new RecordFile(List.of());
        }
        if (Files.size(file) > LARGEST_RECORD_BYTES) {
            throw new Failure("it has more than " + LARGEST_RECORD_BYTES + " bytes.");
        }
        return RecordFile.parse(Files.readAllBytes(file));
    }

    private Optional<Finding> check(FoundDistribution distribution, RecordLine line, Path file, String shown)
            throws IOException {
        if (!Files.exists(file)) { // a link that leads to nothing is no file, either
            return Optional.of(new Finding(
                    Finding.Kind.MISSING,
                    distribution.displayName(),
                    "The file " + shown + " of " + shown(distribution) + " is missing."));
        }
        if (Files.isDirectory(file) && !line.hash().isEmpty()) {
            return Optional.of(
                    altered(distribution, "The file " + shown + " of " + shown(distribution) + " is a directory."));
        }
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(realRoot)) {
            return Optional.empty();
        }
        if (line.size().matches("\\d{1,18}") && Long.parseLong(line.size()) != Files.size(file)) {
            return Optional.of(altered(
                    distribution,
                    "The file " + shown + " of " + shown(distribution) + " has " + Files.size(file)
                            + " bytes, and its RECORD says " + line.size() + "."));
        }
        Optional<RecordHash> expected = hash(line.hash());
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        RecordHash found = hash(file, expected.get().algorithm());
        return found.equals(expected.get())
                ? Optional.empty()
                : Optional.of(altered(
                        distribution,
                        "The file " + shown + " of " + shown(distribution) + " has the hash " + found
                                + ", and its RECORD says " + expected.get() + "."));
    }

    /** The file of a line; empty if it is none that is compared. */
    private Optional<Path> inside(@Nullable Path library, String recorded) {
        // For pip virtualenv lists the directories that bytecode would get, whether it ever does or not.
        if (library == null
                || recorded.endsWith("/")
                || recorded.endsWith(".pyc")
                || recorded.endsWith("\\__pycache__")
                || recorded.endsWith("/__pycache__")) {
            return Optional.empty();
        }
        try {
            Path path = library.resolve(recorded).normalize();
            return path.startsWith(root) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** An algorithm of old, such as MD5, proves nothing. */
    private static Optional<RecordHash> hash(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordHash.parse(text));
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }

    private static RecordHash hash(Path file, RecordHash.Algorithm algorithm) throws IOException {
        MessageDigest digest = algorithm.newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return RecordHash.finish(algorithm, digest);
    }

    private static String shown(FoundDistribution distribution) {
        return Requirements.shown(distribution);
    }

    private static Finding altered(FoundDistribution distribution, String message) {
        return new Finding(Finding.Kind.ALTERED, distribution.displayName(), message);
    }
}
