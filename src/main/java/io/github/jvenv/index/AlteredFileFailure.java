package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.SafeUrl;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file that an index, a lock or a URL promised otherwise: with another size, or another hash. It was not kept. */
public final class AlteredFileFailure extends Failure {
    private final String filename;
    private final String url;

    private AlteredFileFailure(String filename, URI url, String difference, @Nullable Throwable cause) {
        super(
                "The file " + filename + " from " + SafeUrl.of(url) + " is not the one that was promised: " + difference
                        + ".",
                "Try again; if it stays so, what is promised is another file, or the server or a proxy on the way to it gives"
                        + " out a damaged or forged one.",
                cause);
        this.filename = filename;
        this.url = SafeUrl.of(url);
    }

    static AlteredFileFailure size(String filename, URI url, long expected, long found) {
        return new AlteredFileFailure(filename, url, "it has " + found + " bytes instead of " + expected, null);
    }

    static AlteredFileFailure longer(String filename, URI url, long expected, Throwable cause) {
        return new AlteredFileFailure(filename, url, "it has more than " + expected + " bytes", cause);
    }

    /**
     * Compares hashes by algorithm; one that could not be computed is not compared.
     *
     * @throws Failure if hashes are expected and none of them could be computed
     */
    static void requireEqual(String filename, URI url, Map<String, String> expected, Map<String, String> found) {
        if (!expected.isEmpty() && Collections.disjoint(expected.keySet(), found.keySet())) {
            throw new Failure("The file " + filename + " from " + SafeUrl.of(url)
                    + " cannot be checked: of its hashes only " + String.join(" and ", new TreeSet<>(expected.keySet()))
                    + " is told, which cannot be computed here.");
        }
        expected.forEach((algorithm, digits) -> {
            String actual = found.getOrDefault(algorithm, digits);
            if (!actual.equals(digits)) {
                throw new AlteredFileFailure(
                        filename, url, "its " + algorithm + " is " + actual + " instead of " + digits, null);
            }
        });
    }

    /** The file's name. */
    public String filename() {
        return filename;
    }

    /** Where it came from, without secrets. */
    public String url() {
        return url;
    }
}
