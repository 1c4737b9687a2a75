package io.github.jvenv.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 digest: what a file in the store is addressed by.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final int HEX_DIGITS = 64;
    private static final int BUFFER_BYTES = 1 << 16;

    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
        }
    }

    /** The digest that a text is; nothing if it is none, as in a file that was damaged. */
    public static Optional<Sha256> find(String hex) {
        return isHex(hex) ? Optional.of(new Sha256(hex)) : Optional.empty();
    }

    /** The digest of the given bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(newDigest().digest(bytes)));
    }

    /** The digest of a file. */
    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return of(digest);
    }

    /** The value of a finished SHA-256 computation, which is reset by this call. */
    public static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }

    /** A fresh SHA-256 computation. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return text.length() == HEX_DIGITS;
    }

    // Written out, because what a record has by itself is put together when it is first used, which takes 10 ms.

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 that && hex.equals(that.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
