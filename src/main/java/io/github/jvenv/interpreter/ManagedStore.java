package io.github.jvenv.interpreter;

import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Interpreters from the Maven repository, unpacked once and shared:
 *
 * <pre>
 *   &lt;directory&gt;/
 *     3.13.5-1.5.12-linux-x86_64/    moved here when it is whole
 *       bin/python3.13
 *       lib/python3.13/...
 *     locks/
 * </pre>
 *
 * Each use looks at every file, and puts those right that are not as they were unpacked.
 */
final class ManagedStore {
    private final Path directory;
    private final KeyedLocks locks;

    ManagedStore(Path directory) {
        this.directory = directory;
        this.locks = KeyedLocks.in(directory.resolve("locks"));
    }

    /**
     * The directory that holds an interpreter's files, unpacked now if they are not there.
     *
     * @throws io.github.jvenv.zip.InvalidZipFailure if the JAR is damaged
     */
    Path unpack(ManagedVersion version, ManagedPlatform platform, Path jar, List<ManagedFile> files)
            throws IOException {
        String name = version + "-" + platform;
        Path home = directory.resolve(name);
        if (new ManagedTree(home).faultyOf(files).isEmpty()) {
            return home;
        }
        return locks.holding(name, () -> {
            if (Files.isDirectory(home)) {
                ManagedTree tree = new ManagedTree(home);
                tree.write(tree.faultyOf(files), jar);
            } else {
                unpackNew(home, jar, files);
            }
            return home;
        });
    }

    private void unpackNew(Path home, Path jar, List<ManagedFile> files) throws IOException {
        try (TemporaryDirectory unfinished = TemporaryDirectory.in(directory)) {
            new ManagedTree(unfinished.path()).write(files, jar);
            unfinished.moveTo(home);
        }
    }
}
