package io.github.jvenv.spec.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a union of intervals in words like those of specifiers. */
final class RangesInWords {
    private static final int MOST_PREFIXES = 10;

    /** From the lower cut to the upper one, or to the end of the line if that is null. */
    private record Interval(Cut lower, @Nullable Cut upper) {}

    private RangesInWords() {}

    static String of(List<Cut> cuts) {
        if (cuts.isEmpty()) {
            return "no version";
        }
        List<String> alternatives = new ArrayList<>();
        int next = 0;
        while (next < cuts.size()) {
            int first = next;
            int last = next;
            List<String> exceptions = new ArrayList<>();
            for (List<String> hole = hole(cuts, last); !hole.isEmpty(); hole = hole(cuts, last)) {
                hole.forEach(name -> exceptions.add("!=" + name));
                last += 2;
            }
            alternatives.add(alternative(new Interval(cuts.get(first), cutAfter(cuts, last)), exceptions));
            next = last + 2;
        }
        return String.join(" or ", alternatives);
    }

    /**
     * What one would say to be missing between the interval that begins at an index and the next one; empty if there is
     * no word for it. Where one of the two has such a name itself, both are rather named than the hole.
     */
    private static List<String> hole(List<Cut> cuts, int index) {
        if (index + 2 >= cuts.size()
                || equality(interval(cuts, index)).isPresent()
                || equality(interval(cuts, index + 2)).isPresent()) {
            return List.of();
        }
        Cut lower = cuts.get(index + 1);
        Cut upper = cuts.get(index + 2);
        Optional<String> equality = equality(new Interval(lower, upper));
        return equality.isPresent() ? List.of(equality.get()) : prefixes(lower, upper);
    }

    /** The neighbouring releases that fill a hole, like 3.0.* and 3.1.* in what a project requires of Python. */
    private static List<String> prefixes(Cut lower, Cut upper) {
        VersionParts prefix = lower.version().base();
        List<String> names = new ArrayList<>();
        Cut reached = lower;
        while (names.size() < MOST_PREFIXES && reached.compareTo(upper) < 0) {
            names.add(prefix + Specifier.WILDCARD);
            reached = Cut.afterPrefix(prefix);
            prefix = reached.version().base();
        }
        boolean whole = lower.equals(Cut.beforePrefix(lower.version())) && reached.equals(upper);
        return whole ? names : List.of();
    }

    private static Interval interval(List<Cut> cuts, int index) {
        return new Interval(cuts.get(index), cutAfter(cuts, index));
    }

    private static @Nullable Cut cutAfter(List<Cut> cuts, int index) {
        return index + 1 < cuts.size() ? cuts.get(index + 1) : null;
    }

    private static String alternative(Interval outer, List<String> exceptions) {
        List<String> words = new ArrayList<>();
        Optional<String> equality = equality(outer);
        if (equality.isPresent()) {
            words.add("==" + equality.get());
        } else {
            if (!outer.lower().equals(Cut.FLOOR)) {
                words.add(lowerBound(outer.lower()));
            }
            if (outer.upper() != null) {
                words.add(upperBound(outer.upper()));
            }
        }
        words.addAll(exceptions);
        return words.isEmpty() ? "any version" : String.join(",", words);
    }

    private static String lowerBound(Cut cut) {
        VersionParts version = cut.version();
        if (cut.place() != Cut.Place.BEFORE) {
            return ">" + version;
        }
        return isFirstOfPostRelease(version) ? ">" + beforePostRelease(version) : ">=" + version;
    }

    private static String upperBound(Cut cut) {
        VersionParts version = cut.version();
        if (cut.place() != Cut.Place.BEFORE) {
            return "<=" + version;
        }
        if (isFirstOfPostRelease(version)) {
            return "<=" + beforePostRelease(version);
        }
        return "<" + (isFirstOfRelease(version) ? version.base() : version);
    }

    /** What stands after {@code ==} if there is a specifier of this kind for the interval. */
    private static Optional<String> equality(Interval interval) {
        Cut lower = interval.lower();
        Cut upper = interval.upper();
        if (upper == null || lower.place() != Cut.Place.BEFORE) {
            return Optional.empty();
        }
        VersionParts version = lower.version();
        boolean oneSpelling =
                upper.place() == Cut.Place.AFTER && upper.version().equals(version);
        if (oneSpelling || (lower.equals(Cut.before(version)) && upper.equals(Cut.after(version)))) {
            return Optional.of(version.toString());
        }
        // Below 1 there is nothing but 0.*, yet <1 is what people say.
        return lower.equals(Cut.FLOOR)
                ? Optional.empty()
                : prefix(lower, upper).map(prefix -> prefix + Specifier.WILDCARD);
    }

    private static Optional<VersionParts> prefix(Cut lower, Cut upper) {
        VersionParts end = upper.version();
        int length = end.significantReleaseLength();
        if (upper.place() != Cut.Place.BEFORE || !isFirstOfRelease(end) || length == 0) {
            return Optional.empty();
        }
        List<Numeral> release = new ArrayList<>(end.release().subList(0, length));
        release.set(length - 1, release.get(length - 1).previous());
        VersionParts prefix = end.base().withRelease(release);
        return lower.equals(Cut.beforePrefix(prefix)) ? Optional.of(prefix) : Optional.empty();
    }

    /** Whether this is like 1.0.dev0. */
    private static boolean isFirstOfRelease(VersionParts version) {
        return version.equals(version.base().withDev(Numeral.ZERO));
    }

    /** Whether this is like 1.0.post2.dev0, the first version after 1.0.post1 and its local versions. */
    private static boolean isFirstOfPostRelease(VersionParts version) {
        return version.post() != null && Numeral.ZERO.equals(version.dev()) && version.local() == null;
    }

    private static VersionParts beforePostRelease(VersionParts version) {
        Numeral post = version.post();
        return version.withPost(post == null || post.isZero() ? null : post.previous())
                .withDev(null);
    }
}
