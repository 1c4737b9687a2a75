package io.github.jvenv.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a result depends on, name by name, into one digest: the same inputs in the same order give the same. */
public final class Fingerprint {
    private final MessageDigest digest = Sha256.newDigest();
    private final SortedMap<String, QuickDigest> parts = new TreeMap<>();

    /** Adds an input. The name keeps two neighbouring values from being taken for one another. */
    public Fingerprint with(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        parts.merge(name, QuickDigest.of(bytes, bytes.length), Fingerprint::both);
        return this;
    }

    /** The digests of everything added, after which no more can be. */
    public Inputs inputs() {
        return new Inputs(value(), parts);
    }

    /** The digest of everything added, after which no more can be. */
    public Sha256 value() {
        return Sha256.of(digest);
    }

    private static QuickDigest both(QuickDigest one, QuickDigest other) {
        byte[] bytes = (one.hex() + other.hex()).getBytes(StandardCharsets.UTF_8);
        return QuickDigest.of(bytes, bytes.length);
    }
}
