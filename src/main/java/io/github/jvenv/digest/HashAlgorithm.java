package io.github.jvenv.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The algorithms of Python's {@code hashlib} that every Python has, but for those whose digests have no fixed length. */
public enum HashAlgorithm {
    MD5("md5", 32, "MD5"),
    SHA1("sha1", 40, "SHA-1"),
    SHA224("sha224", 56, "SHA-224"),
    SHA256("sha256", 64, "SHA-256"),
    SHA384("sha384", 96, "SHA-384"),
    SHA512("sha512", 128, "SHA-512"),
    SHA3_224("sha3_224", 56, "SHA3-224"),
    SHA3_256("sha3_256", 64, "SHA3-256"),
    SHA3_384("sha3_384", 96, "SHA3-384"),
    SHA3_512("sha3_512", 128, "SHA3-512"),
    BLAKE2B("blake2b", 128, ""),
    BLAKE2S("blake2s", 64, "");

    private static final Map<String, HashAlgorithm> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(one -> one.pythonName, Function.identity()));

    private final String pythonName;
    private final int digits;
    private final String javaName;

    HashAlgorithm(String pythonName, int digits, String javaName) {
        this.pythonName = pythonName;
        this.digits = digits;
        this.javaName = javaName;
    }

    /** The algorithm that {@code hashlib} calls so. */
    public static Optional<HashAlgorithm> find(String pythonName) {
        return Optional.ofNullable(BY_NAME.get(pythonName));
    }

    /** As {@code hashlib} calls it. */
    public String pythonName() {
        return pythonName;
    }

    /** How many hexadecimal digits a digest has. */
    public int digits() {
        return digits;
    }

    /** Whether nobody can make another file with the same digest, as far as is known, and the JDK can compute it. */
    public boolean isProof() {
        return this != MD5 && this != SHA1 && !javaName.isEmpty();
    }

    /** A fresh computation; nothing where the JDK has none. */
    public Optional<MessageDigest> newDigest() {
        if (javaName.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance(javaName));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 9 has " + javaName, e);
        }
    }
}
