package io.github.jvenv.wheel;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hash of a file as RECORD has it: the digest in the URL-safe Base64 alphabet, without padding.
 *
 * @param algorithm how it is computed
 * @param digest the digest, for example {@code 47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU}
 */
public record RecordHash(Algorithm algorithm, String digest) {
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]+");

    /** The algorithms that the wheel format allows: SHA-256 and better (PyPA "Binary distribution format"). */
    public enum Algorithm {
        SHA256("sha256", "SHA-256"),
        SHA384("sha384", "SHA-384"),
        SHA512("sha512", "SHA-512"),
        SHA3_256("sha3_256", "SHA3-256"),
        SHA3_384("sha3_384", "SHA3-384"),
        SHA3_512("sha3_512", "SHA3-512");

        private final String pythonName;
        private final String javaName;

        Algorithm(String pythonName, String javaName) {
            this.pythonName = pythonName;
            this.javaName = javaName;
        }

        /** A fresh computation. */
        public MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance(javaName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform since 9 has " + javaName, e);
            }
        }

        private static Optional<Algorithm> find(String pythonName) {
            for (Algorithm algorithm : values()) {
                if (algorithm.pythonName.equals(pythonName)) {
                    return Optional.of(algorithm);
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return pythonName;
        }
    }

    /**
     * Reads the second field of a line of RECORD.
     *
     * @throws SyntaxFailure if it is no hash, or one by an algorithm that the wheel format does not allow
     */
    public static RecordHash parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new SyntaxFailure("Expected a hash such as sha256=<digest>", text, 0, text.length());
        }
        Algorithm algorithm = Algorithm.find(text.substring(0, equals))
                .orElseThrow(() ->
                        new SyntaxFailure("Expected sha256 or a better hash algorithm of RECORD", text, 0, equals));
        int end = text.length();
        while (end > equals + 1 && text.charAt(end - 1) == '=') {
            end--; // padding is not wanted here, and harmless
        }
        String digest = text.substring(equals + 1, end);
        if (!DIGEST.matcher(digest).matches()) {
            throw new SyntaxFailure(
                    "Expected a digest in the URL-safe Base64 alphabet", text, equals + 1, text.length());
        }
        return new RecordHash(algorithm, digest);
    }

    /** The SHA-256 of some bytes. */
    public static RecordHash of(byte[] bytes) {
        MessageDigest digest = Algorithm.SHA256.newDigest();
        digest.update(bytes);
        return finish(Algorithm.SHA256, digest);
    }

    /** The value of a finished computation, which is reset by this call. */
    public static RecordHash finish(Algorithm algorithm, MessageDigest digest) {
        return new RecordHash(algorithm, Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    /** The text in RECORD, for example {@code sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU}. */
    @Override
    public String toString() {
        return algorithm + "=" + digest;
    }
}
