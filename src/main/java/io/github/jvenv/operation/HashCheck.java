package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.store.StoredSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares files with the hashes that requirements give. */
final class HashCheck {
    private HashCheck() {}

    /** Fails if none of the hashes that requirements give is that of the file. */
    static void require(ResolvedDistribution distribution, Path file, Sha256 sha256) throws IOException {
        Map<String, String> found = new TreeMap<>(Map.of("sha256", sha256.hex()));
        if (distribution.hashes().allow(found)) {
            return;
        }
        for (String algorithm : distribution.hashes().digests().keySet()) {
            if (!algorithm.equals("sha256")) {
                found.put(algorithm, digest(file, algorithm));
            }
        }
        if (!distribution.hashes().allow(found)) {
            throw new Failure(
                    "The file " + file.getFileName() + " has the SHA-256 " + sha256
                            + ", which is none of the hashes that are given for " + distribution + ".",
                    "If the file is to be trusted, give this hash, too.");
        }
    }

    static void requireOfSource(ResolvedDistribution distribution, StoredSource source) throws IOException {
        require(distribution, source.file(), source.sha256());
    }

    private static String digest(Path file, String algorithm) throws IOException {
        MessageDigest digest;
        try {
            digest =
                    MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT).replaceFirst("^SHA(?=\\d)", "SHA-"));
        } catch (NoSuchAlgorithmException e) {
            return "";
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
