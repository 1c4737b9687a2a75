package io.github.jvenv.managed;

import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Interpreters from the Maven repository, unpacked once and shared:
 *
 * <pre>
 *   &lt;directory&gt;/
 *     3.13.5-1.5.12-linux-x86_64/    moved here when it is whole
 *       bin/python3.13
 *       lib/python3.13/...
 *       .jvenv-manifest              which files there are, and where they stand in the JAR
 *       .jvenv-notes                 what the interpreter needs and lacks
 *     locks/
 * </pre>
 *
 * Each use looks at every file, and puts those right that are not as they were unpacked.
 */
public final class ManagedStore {
    private final Path directory;
    private final String prefix;
    private final KeyedLocks locks;

    /**
     * A store in a directory.
     *
     * @param artifact what the interpreters come from: two artifacts can have the same version
     */
    public ManagedStore(Path directory, String artifact) {
        this.directory = directory;
        this.prefix = artifact.equals(ManagedInterpreters.USUAL) ? "" : artifact.replace(':', '-') + "-";
        this.locks = KeyedLocks.in(directory.resolve("locks"));
    }

    /**
     * An interpreter in its directory.
     *
     * @param directory its prefix
     * @param files what is there, by path
     */
    public record Unpacked(Path directory, List<ManagedFile> files) {
        private static final Pattern PROGRAM = Pattern.compile("bin/python3\\.\\d+t?|python\\.exe");

        /** The file that is run, if there is one. */
        public Optional<ManagedFile> program() {
            return files.stream()
                    .filter(file -> PROGRAM.matcher(file.path().value()).matches())
                    .findFirst();
        }
    }

    /** The directory of an interpreter that was unpacked before. */
    public Optional<Path> find(ManagedVersion version, ManagedPlatform platform) {
        return Optional.of(directory.resolve(name(version, platform))).filter(Files::isDirectory);
    }

    /**
     * The interpreter in a JAR, unpacked now if it was not yet.
     *
     * @throws io.github.jvenv.zip.InvalidZipFailure if the JAR is damaged
     */
    public Unpacked unpacked(ManagedVersion version, ManagedPlatform platform, Path jar) throws IOException {
        String name = name(version, platform);
        Path home = directory.resolve(name);
        Optional<List<ManagedFile>> known = ManagedManifest.find(home, jar);
        if (known.isPresent() && new ManagedTree(home).faultyOf(known.get()).isEmpty()) {
            return new Unpacked(home, known.get());
        }
        List<ManagedFile> files = ManagedSelection.of(jar, platform);
        if (files.isEmpty()) {
            return new Unpacked(home, files);
        }
        return locks.holding(name, () -> {
            if (Files.isDirectory(home)) {
                ManagedTree tree = new ManagedTree(home);
                tree.write(tree.faultyOf(files), jar);
                ManagedManifest.write(home, jar, files);
            } else {
                unpackNew(home, jar, files);
            }
            return new Unpacked(home, files);
        });
    }

    private String name(ManagedVersion version, ManagedPlatform platform) {
        return prefix + version + "-" + platform;
    }

    private void unpackNew(Path home, Path jar, List<ManagedFile> files) throws IOException {
        try (TemporaryDirectory unfinished = TemporaryDirectory.in(directory)) {
            sweepRemainsOlderThan(unfinished.path());
            new ManagedTree(unfinished.path()).write(files, jar);
            ManagedManifest.write(unfinished.path(), jar, files);
            unfinished.moveTo(home);
        }
    }

    /** What a killed process left is nobody's any more; the file system's clock is the one that counts. */
    private void sweepRemainsOlderThan(Path fresh) throws IOException {
        TemporaryFiles.deleteStale(directory, Files.getLastModifiedTime(fresh).toInstant());
    }
}
