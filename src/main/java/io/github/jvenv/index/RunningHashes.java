package io.github.jvenv.index;

import io.github.jvenv.digest.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 of some bytes, and whatever other hashes of them are to be compared, computed together. */
final class RunningHashes {
    static final String SHA256 = "sha256";

    /**
     * What {@code hashlib} calls an algorithm, and what the JDK calls it. Others, such as BLAKE2, cannot be checked
     * here.
     */
    private static final Map<String, String> ALGORITHMS = Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha1", "SHA-1"),
            Map.entry("sha224", "SHA-224"),
            Map.entry(SHA256, "SHA-256"),
            Map.entry("sha384", "SHA-384"),
            Map.entry("sha512", "SHA-512"),
            Map.entry("sha3_224", "SHA3-224"),
            Map.entry("sha3_256", "SHA3-256"),
            Map.entry("sha3_384", "SHA3-384"),
            Map.entry("sha3_512", "SHA3-512"));

    /**
     * A compiler counts calls before it puts the processor's own instructions for a digest in place; in large pieces a
     * download would be over before.
     */
    private static final int PIECE_BYTES = 4096;

    private final SortedMap<String, MessageDigest> digests = new TreeMap<>();

    /** Nothing yet, of which SHA-256 and the given hashes will be computed. */
    RunningHashes(Set<String> algorithms) {
        digests.put(SHA256, Sha256.newDigest());
        for (String algorithm : algorithms) {
            if (ALGORITHMS.containsKey(algorithm)) {
                digests.computeIfAbsent(algorithm, RunningHashes::newDigest);
            }
        }
    }

    void update(byte[] buffer, int length) {
        for (MessageDigest digest : digests.values()) {
            for (int at = 0; at < length; at += PIECE_BYTES) {
                digest.update(buffer, at, Math.min(PIECE_BYTES, length - at));
            }
        }
    }

    void reset() {
        digests.values().forEach(MessageDigest::reset);
    }

    /** The hashes of all bytes, as hexadecimal digits by algorithm. */
    SortedMap<String, String> finish() {
        SortedMap<String, String> hashes = new TreeMap<>();
        digests.forEach(
                (algorithm, digest) -> hashes.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return Collections.unmodifiableSortedMap(hashes);
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(ALGORITHMS.getOrDefault(algorithm, algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no " + algorithm, e);
        }
    }
}
