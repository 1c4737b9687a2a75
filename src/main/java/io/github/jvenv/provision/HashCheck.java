package io.github.jvenv.provision;

import io.github.jvenv.digest.HashAlgorithm;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.store.StoredSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares files with the hashes that requirements give. */
public final class HashCheck {
    private HashCheck() {}

    /**
     * Fails if none of the hashes that requirements give is that of the file.
     *
     * @param what what the hashes are given for
     */
    public static void require(String what, AllowedHashes allowed, Path file, Sha256 sha256) throws IOException {
        Map<String, String> found = new TreeMap<>(Map.of("sha256", sha256.hex()));
        if (allowed.allow(found)) {
            return;
        }
        for (String algorithm : allowed.digests().keySet()) {
            if (!algorithm.equals("sha256")) {
                found.put(algorithm, digest(file, algorithm));
            }
        }
        if (!allowed.allow(found)) {
            throw new Failure(
                    "The file " + file.getFileName() + " has the SHA-256 " + sha256
                            + ", which is none of the hashes that " + allowed.giving() + " for " + what + ".",
                    "If the file is to be trusted, give this hash, too.");
        }
    }

    /** Fails unless a file has a digest that a distribution may have. */
    public static void require(ResolvedDistribution distribution, Path file, Sha256 sha256) throws IOException {
        require(distribution.toString(), distribution.hashes(), file, sha256);
    }

    static void requireOfSource(ResolvedDistribution distribution, StoredSource source) throws IOException {
        require(distribution, source.file(), source.sha256());
    }

    /** Fails where hashes are required and none is given, before anything of a source is run. */
    public static void requireAny(String what, boolean given, boolean required) {
        if (required && !given) {
            throw new Failure(
                    "Hashes are required, and " + what + " would have to be built, of which none is given.",
                    "Give it with its version and its hash, or use a lock.");
        }
    }

    private static String digest(Path file, String algorithm) throws IOException {
        Optional<MessageDigest> known = HashAlgorithm.find(algorithm).flatMap(HashAlgorithm::newDigest);
        if (known.isEmpty()) {
            return "";
        }
        MessageDigest digest = known.get();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
