package io.github.jvenv.spec.version;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a distribution, as PEP 440 defines it. Any spelling that PEP 440 allows is read, and the normal one is
 * written. Versions are ordered and equal as PEP 440 has it, so 1.0 equals 1.0.0, though the two are written differently.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">Version specifiers</a>
 */
public final class Version implements Comparable<Version> {
    private final String text;
    private final byte[] key;
    private final int orderedLength;
    private final boolean preRelease;

    Version(VersionParts parts) {
        text = parts.toString();
        byte[] ordered = VersionKey.of(parts);
        byte[] spelling = VersionKey.ofSpelling(parts.writtenZeros());
        orderedLength = ordered.length;
        key = Arrays.copyOf(ordered, ordered.length + spelling.length);
        System.arraycopy(spelling, 0, key, ordered.length, spelling.length);
        preRelease = parts.pre() != null || parts.dev() != null;
    }

    /**
     * Reads a version in any spelling that PEP 440 allows, whitespace around it included.
     *
     * @throws SyntaxFailure if the text is not a version
     */
    public static Version parse(String text) {
        VersionParser parser = new VersionParser(text);
        VersionParts parts = parser.parse();
        if (parts == null) {
            throw parser.failure();
        }
        return new Version(parts);
    }

    /** The version that a text stands for, if it is one. */
    public static Optional<Version> find(String text) {
        VersionParts parts = new VersionParser(text).parse();
        return parts == null ? Optional.empty() : Optional.of(new Version(parts));
    }

    /** The number before {@code !}; zero when there is none. */
    public BigInteger epoch() {
        return parts().epoch().value();
    }

    /** The numbers of the release, at least one, trailing zeros as they were written. */
    public List<BigInteger> release() {
        List<BigInteger> numbers = new ArrayList<>();
        for (Numeral number : parts().release()) {
            numbers.add(number.value());
        }
        return List.copyOf(numbers);
    }

    /** The first number of the release, for example the 3 of Python 3.13.5. */
    public int major() {
        return releaseNumber(0);
    }

    /** The second number of the release; zero when there is none. */
    public int minor() {
        return releaseNumber(1);
    }

    /** Whether this is an alpha, beta, candidate or development release: one that is not chosen unless asked for. */
    public boolean isPreRelease() {
        return preRelease;
    }

    /** The normalised local part, without {@code +}. */
    public Optional<String> local() {
        int plus = text.indexOf('+');
        return plus < 0 ? Optional.empty() : Optional.of(text.substring(plus + 1));
    }

    /** This version without its local part. */
    public Version publicVersion() {
        return text.indexOf('+') < 0 ? this : new Version(parts().withoutLocal());
    }

    /** Epoch and release of this version, without pre-, post-, development and local part. */
    public Version baseVersion() {
        return new Version(parts().base());
    }

    /** What this version consists of. It is read from the text again: few of all versions are ever asked. */
    VersionParts parts() {
        return Objects.requireNonNull(new VersionParser(text).parse(), text);
    }

    /** The whole {@linkplain VersionKey key}, spelling included; not to be changed. */
    byte[] key() {
        return key;
    }

    private int releaseNumber(int index) {
        List<Numeral> release = parts().release();
        return index < release.size() ? release.get(index).value().intValueExact() : 0;
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compareUnsigned(key, 0, orderedLength, other.key, 0, other.orderedLength);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version
                && Arrays.equals(key, 0, orderedLength, version.key, 0, version.orderedLength);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < orderedLength; i++) {
            hash = 31 * hash + key[i];
        }
        return hash;
    }

    /** The normal form. */
    @Override
    public String toString() {
        return text;
    }
}
