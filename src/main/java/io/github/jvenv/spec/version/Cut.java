package io.github.jvenv.spec.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place between two neighbours on the line of versions. Two cuts are equal exactly if no version stands between them,
 * whatever they were made from; so a union of intervals that is written with cuts has one form only.
 */
final class Cut implements Comparable<Cut> {
    /** Before the first of all versions. */
    static final Cut FLOOR = before(Version.parse("0.dev0").parts());

    /** Which neighbour of the cut is the version that it was made from. */
    enum Place {
        /** The version stands after the cut, and is the next one. */
        BEFORE,
        /** The version stands before the cut, and what extends its local part stands after it. */
        AFTER,
        /** The version is a final release, which stands before the cut like all its post-releases. */
        AFTER_POST_RELEASES
    }

    private final byte[] key;
    private final Place place;
    private final VersionParts version;

    private Cut(byte[] key, Place place, VersionParts version) {
        this.key = key;
        this.place = place;
        this.version = version;
    }

    /** Before a version in all its spellings, and before its local versions if it has no local part itself. */
    static Cut before(VersionParts version) {
        return new Cut(join(VersionKey.of(version), VersionKey.ofSpelling(0)), Place.BEFORE, version);
    }

    /** After a version in all its spellings, and after all its local versions if it has no local part itself. */
    static Cut after(VersionParts version) {
        if (version.local() != null) {
            byte[] above = {VersionKey.ABOVE_ALL};
            return new Cut(join(VersionKey.of(version), above), Place.AFTER, version);
        }
        return before(successor(version));
    }

    /** After a final release or alpha, beta or candidate, and after all its post-releases. */
    static Cut afterPostReleases(VersionParts version) {
        PreRelease pre = version.pre();
        if (pre == null) {
            return new Cut(VersionKey.afterRelease(version), Place.AFTER_POST_RELEASES, version.base());
        }
        PreRelease next = new PreRelease(pre.phase(), pre.number().next());
        return before(version.base().withPre(next).withDev(Numeral.ZERO));
    }

    /** Before all versions whose release starts with the release of the given one, as {@code ==1.2.*} understands it. */
    static Cut beforePrefix(VersionParts prefix) {
        return before(prefix.base().withDev(Numeral.ZERO));
    }

    /** After all versions whose release starts with the release of the given one. */
    static Cut afterPrefix(VersionParts prefix) {
        List<Numeral> release = new ArrayList<>(prefix.release());
        release.set(release.size() - 1, release.get(release.size() - 1).next());
        return beforePrefix(prefix.withRelease(release));
    }

    /** Before one spelling of a version. */
    static Cut beforeSpelling(Version version) {
        return new Cut(version.key(), Place.BEFORE, version.parts());
    }

    /** After one spelling of a version: where the spelling with one more trailing zero begins. */
    static Cut afterSpelling(Version version) {
        VersionParts parts = version.parts();
        int zeros = parts.writtenZeros() + 1;
        return new Cut(join(VersionKey.of(parts), VersionKey.ofSpelling(zeros)), Place.AFTER, parts);
    }

    Place place() {
        return place;
    }

    /** The version that the cut was made from, or the one right after it. */
    VersionParts version() {
        return version;
    }

    /** Whether a version stands after this cut. */
    boolean isBelow(Version other) {
        return Arrays.compareUnsigned(key, other.key()) <= 0;
    }

    /** The first version after a version and all its local versions: between these two nothing else can stand. */
    private static VersionParts successor(VersionParts version) {
        Numeral dev = version.dev();
        if (dev != null) {
            return version.withDev(dev.next());
        }
        Numeral post = version.post();
        return version.withPost(post == null ? Numeral.ZERO : post.next()).withDev(Numeral.ZERO);
    }

    private static byte[] join(byte[] start, byte[] end) {
        byte[] joined = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }

    @Override
    public int compareTo(Cut other) {
        return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cut cut && Arrays.equals(key, cut.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return place + " " + version;
    }
}
