package io.github.jvenv.interpreter;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers what programs said of themselves: one file an answer, named by the hash of everything that the answer depends
 * on. A file that cannot be read or written is as good as none, so nothing here ever fails.
 */
public final class ProbeCache {
    private static final long LARGEST_ANSWER = 1 << 16;

    private final Path directory;

    /** Keeps answers in a directory, which is made when there is the first one. */
    public ProbeCache(Path directory) {
        this.directory = directory;
    }

    Optional<String> find(Key key) {
        Path file = file(key);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_ANSWER
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void put(Key key, String answer) {
        try {
            AtomicFile.write(file(key), answer);
        } catch (IOException e) {
            // The program is asked again next time.
        }
    }

    private Path file(Key key) {
        return directory.resolve(key.hash() + ".probe");
    }

    /**
     * Everything an answer depends on: the path the program was called by, since links to one program can be different
     * Pythons; the file behind it, by its identity; the system, whose release is part of the answer; and the question.
     */
    record Key(Sha256 hash) {
        /**
         * The key for a program, unless its file cannot be looked at, or is a script: what a script leads to can change
         * while the script stays the same.
         */
        static Optional<Key> find(Path executable, String question) {
            try {
                Path real = executable.toRealPath();
                if (isScript(real)) {
                    return Optional.empty();
                }
                return Optional.of(new Key(new Fingerprint()
                        .with("executable", executable.toString())
                        .with("file", real.toString())
                        .with("stamp", FileStamp.read(real).text())
                        .with("system", System.getProperty("os.name"))
                        .with("release", System.getProperty("os.version"))
                        .with("processor", System.getProperty("os.arch"))
                        .with("question", question)
                        .value()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private static boolean isScript(Path file) throws IOException {
            try (InputStream stream = Files.newInputStream(file)) {
                return stream.read() == '#' && stream.read() == '!';
            }
        }
    }
}
