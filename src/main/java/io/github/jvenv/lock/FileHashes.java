package io.github.jvenv.lock;

import io.github.jvenv.digest.HashAlgorithm;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The digests that a file must have. At least one is of an algorithm that can be computed here, and with which no other file
 * can be made that has the same.
 *
 * @param digests hexadecimal and in lower case, by the name of the algorithm in Python's {@code hashlib}, in lower case
 */
public record FileHashes(SortedMap<String, String> digests) {
    public FileHashes {
        SortedMap<String, String> lowerCase = new TreeMap<>();
        digests.forEach((algorithm, digest) -> {
            String name = algorithm.toLowerCase(Locale.ROOT);
            String value = digest.toLowerCase(Locale.ROOT);
            requireDigest(name, value);
            String other = lowerCase.put(name, value);
            if (other != null && !other.equals(value)) {
                throw new InvalidLockFailure("There are two different hashes of the algorithm " + name);
            }
        });
        digests = Collections.unmodifiableSortedMap(lowerCase);
        if (digests.isEmpty()) {
            throw new InvalidLockFailure("Expected at least one hash");
        }
        if (!hasSecure(digests)) {
            throw new InvalidLockFailure(
                    "Expected at least one hash of a secure algorithm that is known here, such as sha256; there is only "
                            + String.join(", ", digests.keySet()));
        }
    }

    private static boolean hasSecure(SortedMap<String, String> digests) {
        for (String algorithm : digests.keySet()) {
            if (isSecure(algorithm)) {
                return true;
            }
        }
        return false;
    }

    /** Only a SHA-256. */
    public static FileHashes sha256(String digest) {
        return new FileHashes(new TreeMap<>(Map.of("sha256", digest)));
    }

    /**
     * Whether a digest is one that can be computed here, and nobody can make another file that has the same, as far as is
     * known.
     */
    public static boolean isSecure(String algorithm, String digest) {
        return isSecure(algorithm) && isHexadecimal(digest) && digest.length() == digits(algorithm, digest);
    }

    private static boolean isSecure(String algorithm) {
        return HashAlgorithm.find(algorithm).filter(HashAlgorithm::isProof).isPresent();
    }

    /** How many digits the digest must have; of an algorithm that is not known any number will do. */
    private static int digits(String algorithm, String digest) {
        return HashAlgorithm.find(algorithm).map(HashAlgorithm::digits).orElse(digest.length());
    }

    private static void requireDigest(String algorithm, String digest) {
        if (!isName(algorithm)) {
            throw new InvalidLockFailure("Expected the name of a hash algorithm, such as sha256");
        }
        if (!isHexadecimal(digest)) {
            throw new InvalidLockFailure("Expected the hexadecimal digits of a " + algorithm + " hash");
        }
        int digits = digits(algorithm, digest);
        if (digits != digest.length()) {
            throw new InvalidLockFailure(
                    "A " + algorithm + " hash has " + digits + " hexadecimal digits, not " + digest.length());
        }
    }

    // Plain loops, as a lock file has thousands of hashes and they are read when nothing is warm.

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && c != '_' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The digests as pip writes them in requirements: {@code sha256:5f01}, parted by spaces. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        digests.forEach((algorithm, digest) -> text.append(text.isEmpty() ? "" : " ")
                .append(algorithm)
                .append(':')
                .append(digest));
        return text.toString();
    }
}
