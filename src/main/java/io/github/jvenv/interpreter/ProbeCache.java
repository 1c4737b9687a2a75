package io.github.jvenv.interpreter;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
            AtomicFile.write(file(key), answer.getBytes(StandardCharsets.UTF_8));
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
                BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
                String parts = String.join(
                        "\0",
                        executable.toString(),
                        real.toString(),
                        Long.toString(attributes.size()),
                        // A number, since what writes moments as dates is some fifty classes that nothing else needs.
                        Long.toString(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        question);
                return Optional.of(new Key(Sha256.of(parts.getBytes(StandardCharsets.UTF_8))));
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
