package io.github.jvenv.spec.version;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Specifiers all of which a version has to fulfil, for example {@code >=1.0,!=1.5.*}. An empty set is fulfilled by every
 * version. Order and repetition do not matter: the specifiers are kept sorted by their text, without equal ones.
 */
public final class SpecifierSet {
    /** No specifiers: every version. */
    public static final SpecifierSet ALL = new SpecifierSet(List.of());

    private final List<Specifier> specifiers;
    private final VersionRanges ranges;

    private SpecifierSet(Collection<Specifier> specifiers) {
        this.specifiers = specifiers.size() < 2 ? List.copyOf(specifiers) : distinct(specifiers);
        this.ranges = intersection(this.specifiers);
    }

    private static List<Specifier> distinct(Collection<Specifier> specifiers) {
        List<Specifier> sorted = new ArrayList<>(specifiers);
        sorted.sort(Comparator.comparing(Specifier::toString));
        return List.copyOf(new LinkedHashSet<>(sorted));
    }

    /**
     * Reads specifiers parted by commas, with whitespace anywhere but within an operator or version. Empty text between
     * commas is left out.
     *
     * @throws SyntaxFailure if one of them is not a specifier
     */
    public static SpecifierSet parse(String text) {
        List<Specifier> specifiers = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            String specifier = text.substring(start, end);
            if (!VersionParser.isBlank(specifier)) {
                try {
                    specifiers.add(Specifier.parse(specifier));
                } catch (SyntaxFailure failure) {
                    throw failure.within(text, start);
                }
            }
            start = end + 1;
        }
        return specifiers.isEmpty() ? ALL : new SpecifierSet(specifiers);
    }

    /** By halves, so that even a hostile number of specifiers costs little more than its sorting. */
    private static VersionRanges intersection(List<Specifier> specifiers) {
        int count = specifiers.size();
        if (count <= 1) {
            return count == 0 ? VersionRanges.ALL : specifiers.get(0).ranges();
        }
        return intersection(specifiers.subList(0, count / 2))
                .intersection(intersection(specifiers.subList(count / 2, count)));
    }

    /** The set of the given specifiers. */
    public static SpecifierSet of(Collection<Specifier> specifiers) {
        return new SpecifierSet(specifiers);
    }

    /** The specifiers in the order of their text. */
    public List<Specifier> specifiers() {
        return specifiers;
    }

    /** The set of the specifiers of both. */
    public SpecifierSet and(SpecifierSet other) {
        List<Specifier> both = new ArrayList<>(specifiers);
        both.addAll(other.specifiers);
        return new SpecifierSet(both);
    }

    /** Whether the version fulfils all specifiers, be it a pre-release or not. */
    public boolean contains(Version version) {
        return ranges.contains(version);
    }

    /**
     * Whether the version fulfils all specifiers and is allowed. A pre-release alone is always
     * {@linkplain PreReleases#IF_NECESSARY necessary}, as nothing else matches.
     */
    public boolean contains(Version version, PreReleases preReleases) {
        boolean refused = preReleases == PreReleases.DISALLOW && version.isPreRelease();
        return !refused && contains(version);
    }

    /** Those of the versions that match, in the order in which they were given. */
    public List<Version> filter(Collection<Version> versions, PreReleases preReleases) {
        return filter(versions, Function.identity(), preReleases);
    }

    /** Those of the items whose versions match, in the order in which they were given. */
    public <T> List<T> filter(Collection<T> items, Function<T, Version> version, PreReleases preReleases) {
        List<T> matches =
                items.stream().filter(item -> contains(version.apply(item))).toList();
        if (preReleases == PreReleases.ALLOW || (preReleases == PreReleases.IF_NECESSARY && mentionsPreRelease())) {
            return matches;
        }
        List<T> others = matches.stream()
                .filter(item -> !version.apply(item).isPreRelease())
                .toList();
        return others.isEmpty() && preReleases == PreReleases.IF_NECESSARY ? matches : others;
    }

    /** Whether one of the specifiers asks for pre-releases by comparing with one. */
    public boolean mentionsPreRelease() {
        for (Specifier specifier : specifiers) {
            if (specifier.mentionsPreRelease()) {
                return true;
            }
        }
        return false;
    }

    /** Exactly the versions that fulfil all specifiers. */
    public VersionRanges ranges() {
        return ranges;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpecifierSet set && Set.copyOf(specifiers).equals(Set.copyOf(set.specifiers));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(specifiers).hashCode();
    }

    /** The specifiers sorted by their text and parted by commas; empty when there are none. */
    @Override
    public String toString() {
        return specifiers.stream().map(Specifier::toString).collect(Collectors.joining(","));
    }
}
