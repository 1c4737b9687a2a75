package io.github.jvenv.spec.version;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions: a union of disjoint intervals of the line of versions. It represents every {@link SpecifierSet}
 * exactly, is closed under the operations of sets, and has one representation for each set, so that {@code equals} and
 * {@link #isEmpty()} are about the versions and not about how the set came to be.
 *
 * <p>It tells the spellings of a version apart where {@code ===} needs it, see the package's description.
 */
public final class VersionRanges {
    /** No version. */
    public static final VersionRanges NONE = new VersionRanges(List.of());

    /** Every version. */
    public static final VersionRanges ALL = new VersionRanges(List.of(Cut.FLOOR));

    /** Where membership changes, in ascending order; below the first of them nothing belongs to the set. */
    private final List<Cut> cuts;

    private VersionRanges(List<Cut> cuts) {
        this.cuts = List.copyOf(cuts);
    }

    /**
     * The one version that is written as the given one is, not its local versions. To have other spellings and local
     * versions too, ask a {@link SpecifierSet} with {@code ==}.
     */
    public static VersionRanges exactly(Version version) {
        return between(Cut.beforeSpelling(version), Cut.afterSpelling(version));
    }

    static VersionRanges from(Cut lower) {
        return new VersionRanges(List.of(lower));
    }

    static VersionRanges upTo(Cut upper) {
        return between(Cut.FLOOR, upper);
    }

    static VersionRanges between(Cut lower, Cut upper) {
        return lower.compareTo(upper) < 0 ? new VersionRanges(List.of(lower, upper)) : NONE;
    }

    /** Whether the version belongs to the set, be it a pre-release or not. */
    public boolean contains(Version version) {
        return cutsBelow(version) % 2 == 1;
    }

    /** Whether there is a version above which none belongs to the set. */
    public boolean isBoundedAbove() {
        return cuts.size() % 2 == 0;
    }

    /** Whether no version belongs to the set. */
    public boolean isEmpty() {
        return cuts.isEmpty();
    }

    /** The versions that belong to both sets. */
    public VersionRanges intersection(VersionRanges other) {
        return combine(other, 2);
    }

    /** The versions that belong to either set. */
    public VersionRanges union(VersionRanges other) {
        return combine(other, 1);
    }

    /** The versions that do not belong to this set. */
    public VersionRanges complement() {
        if (!cuts.isEmpty() && cuts.get(0).equals(Cut.FLOOR)) {
            return new VersionRanges(cuts.subList(1, cuts.size()));
        }
        List<Cut> result = new ArrayList<>(cuts.size() + 1);
        result.add(Cut.FLOOR);
        result.addAll(cuts);
        return new VersionRanges(result);
    }

    /** Whether every version of this set belongs to the other one. */
    public boolean isSubsetOf(VersionRanges other) {
        Sweep sweep = new Sweep(cuts, other.cuts);
        while (sweep.advance()) {
            if (sweep.insideLeft() && !sweep.insideRight()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A set with fewer intervals that has the same of the given versions, for messages: when there are 1.0, 1.1 and 2.0,
     * then {@code >=1,!=1.0.5,<2} is the same as {@code <2}. Its intervals reach as far as they can among the bounds of
     * this set, as the outermost ones are those that people wrote. A set that has none of the versions is returned as it is.
     *
     * @param existing versions in ascending order
     */
    public VersionRanges simplify(List<Version> existing) {
        List<Cut> result = new ArrayList<>();
        boolean inside = false;
        boolean first = true;
        int previous = 0;
        for (Version version : existing) {
            int below = cutsBelow(version);
            boolean contained = below % 2 == 1;
            if (contained && !inside) {
                result.add(first ? Cut.FLOOR : cuts.get(previous));
            } else if (!contained && inside) {
                result.add(cuts.get(below - 1));
            }
            inside = contained;
            first = false;
            previous = below;
        }
        return result.isEmpty() ? this : new VersionRanges(result);
    }

    /** How many cuts there are below a version. */
    private int cutsBelow(Version version) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).isBelow(version)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The versions that belong to at least so many of the two sets. */
    private VersionRanges combine(VersionRanges other, int atLeast) {
        List<Cut> result = new ArrayList<>(cuts.size() + other.cuts.size());
        Sweep sweep = new Sweep(cuts, other.cuts);
        boolean inside = false;
        while (sweep.advance()) {
            int count = (sweep.insideLeft() ? 1 : 0) + (sweep.insideRight() ? 1 : 0);
            if (inside != count >= atLeast) {
                inside = !inside;
                result.add(sweep.cut());
            }
        }
        return new VersionRanges(result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRanges ranges && cuts.equals(ranges.cuts);
    }

    @Override
    public int hashCode() {
        return cuts.hashCode();
    }

    /**
     * The set in words like those of specifiers, such as {@code >=1,<2 or ==3.*}, for people. They are short rather than
     * exact where no specifier says the same: for a set that ends before the final release 2, but after its pre-releases,
     * the word is {@code <2} too.
     */
    @Override
    public String toString() {
        return RangesInWords.of(cuts);
    }
}
