package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code pyvenv.cfg} that makes a directory a virtual environment (PEP 405): lines of {@code key = value}, read as
 * Python reads them. Keys are lower-case, the last of two lines with one key counts, and a line without {@code =} is no
 * error.
 *
 * @param environment the environment's directory
 * @param values what it says, by key
 */
public record PyvenvConfiguration(Path environment, SortedMap<String, String> values) {
    /** The name of the file. */
    public static final String FILE_NAME = "pyvenv.cfg";

    private static final long LARGEST = 1 << 16;

    public PyvenvConfiguration {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The configuration of the environment in a directory, if it is one. */
    public static Optional<PyvenvConfiguration> findIn(Path environment) {
        Path file = environment.resolve(FILE_NAME);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(parse(environment, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The configuration of the environment that a program belongs to: it stands beside the program, or in the directory
     * above.
     */
    public static Optional<PyvenvConfiguration> findFor(Path executable) {
        Path beside = executable.toAbsolutePath().getParent();
        if (beside == null) {
            return Optional.empty();
        }
        Path above = beside.getParent();
        return findIn(beside).or(() -> above == null ? Optional.empty() : findIn(above));
    }

    static PyvenvConfiguration parse(Path environment, String text) {
        SortedMap<String, String> values = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals >= 0) {
                String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                values.put(key, line.substring(equals + 1).strip());
            }
        });
        return new PyvenvConfiguration(environment, values);
    }

    /** The value of a key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
