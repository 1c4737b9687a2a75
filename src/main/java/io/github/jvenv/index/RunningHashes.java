package io.github.jvenv.index;

import io.github.jvenv.digest.HashAlgorithm;
import io.github.jvenv.digest.Sha256;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 of some bytes, and whatever other hashes of them are to be compared, computed together. */
final class RunningHashes {
    static final String SHA256 = "sha256";

    /**
     * A compiler counts calls before it puts the processor's own instructions for a digest in place; in large pieces a
     * download would be over before.
     */
    private static final int PIECE_BYTES = 4096;

    private final SortedMap<String, MessageDigest> digests = new TreeMap<>();

    /** Nothing yet, of which SHA-256 and those of the given hashes will be computed that can be. */
    RunningHashes(Set<String> algorithms) {
        digests.put(SHA256, Sha256.newDigest());
        for (String algorithm : algorithms) {
            HashAlgorithm.find(algorithm)
                    .flatMap(HashAlgorithm::newDigest)
                    .ifPresent(digest -> digests.putIfAbsent(algorithm, digest));
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
}
