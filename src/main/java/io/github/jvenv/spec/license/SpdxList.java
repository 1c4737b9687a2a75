package io.github.jvenv.spec.license;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The identifiers of the SPDX License List, deprecated ones included.
 *
 * @see <a href="https://spdx.org/licenses/">SPDX License List</a>
 */
final class SpdxList {
    private static final Map<String, String> LICENSES = read("licenses.txt");
    private static final Map<String, String> EXCEPTIONS = read("exceptions.txt");

    private SpdxList() {}

    /** The licence with an identifier of any case, as the list spells it. */
    static Optional<String> license(String identifier) {
        return Optional.ofNullable(LICENSES.get(lower(identifier)));
    }

    /** The exception with an identifier of any case, as the list spells it. */
    static Optional<String> exception(String identifier) {
        return Optional.ofNullable(EXCEPTIONS.get(lower(identifier)));
    }

    /** All licences, as the list spells them. */
    static Iterable<String> licenses() {
        return LICENSES.values();
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = Objects.requireNonNull(SpdxList.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableMap(SpdxList::lower, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
