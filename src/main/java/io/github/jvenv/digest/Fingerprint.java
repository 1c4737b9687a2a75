package io.github.jvenv.digest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a result depends on, name by name, into one digest: the same inputs in the same order give the same. */
public final class Fingerprint {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final SortedMap<String, QuickDigest> parts = new TreeMap<>();

    /** Adds an input. The name keeps two neighbouring values from being taken for one another. */
    public Fingerprint with(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        all.writeBytes((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
        all.writeBytes(bytes);
        parts.merge(name, QuickDigest.of(bytes), Fingerprint::both);
        return this;
    }

    /** The digests of everything added, by which it is seen whether that has changed. */
    public Inputs inputs() {
        return new Inputs(QuickDigest.of(all.toByteArray()), parts);
    }

    /** The digest of everything added, by which something can be addressed. */
    public Sha256 value() {
        return Sha256.of(all.toByteArray());
    }

    private static QuickDigest both(QuickDigest one, QuickDigest other) {
        byte[] bytes = (one.hex() + other.hex()).getBytes(StandardCharsets.UTF_8);
        return QuickDigest.of(bytes);
    }
}
