package io.github.jvenv.spec.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an interpreter accepts: tags ordered from the one that fits best to the one that fits least. Making the list costs
 * about a thousand small objects, asking it one look-up a tag, so it is made once and kept.
 */
public final class CompatibleTags {
    private final List<Tag> tags;
    private final Map<Tag, Integer> ranks;

    private CompatibleTags(Set<Tag> ordered) {
        tags = List.copyOf(ordered);
        ranks = new HashMap<>(tags.size() * 2);
        for (int rank = 0; rank < tags.size(); rank++) {
            ranks.put(tags.get(rank), rank);
        }
    }

    /**
     * What a CPython accepts.
     *
     * @param abis the ABIs of its extension modules, best first, for example {@code cp313} or, for a debug build,
     *     {@code cp313d} and {@code cp313}; the stable ABIs and {@code none} are added
     */
    public static CompatibleTags cpython(int major, int minor, List<String> abis, Platform platform) {
        Set<Tag> tags = new LinkedHashSet<>();
        CPythonTags.addTo(tags, major, minor, abis, platform.tags());
        PureTags.addTo(tags, major, minor, "cp" + major + minor, platform.tags());
        return new CompatibleTags(tags);
    }

    /**
     * What a PyPy accepts.
     *
     * @param major of the Python that it implements
     * @param minor of the Python that it implements
     * @param abis the ABIs of its extension modules, for example {@code pypy310_pp73}; {@code none} is added
     */
    public static CompatibleTags pypy(int major, int minor, List<String> abis, Platform platform) {
        Set<Tag> tags = new LinkedHashSet<>();
        addGeneric(tags, "pp" + major + minor, abis, platform.tags());
        PureTags.addTo(tags, major, minor, "pp3", platform.tags());
        return new CompatibleTags(tags);
    }

    /**
     * What any other implementation accepts.
     *
     * @param interpreter the implementation's name, for example {@code graalpy}, to which the version is added
     * @param major of the Python that it implements
     * @param minor of the Python that it implements
     * @param abis the ABIs of its extension modules, best first; {@code none} is added
     */
    public static CompatibleTags generic(
            String interpreter, int major, int minor, List<String> abis, Platform platform) {
        Set<Tag> tags = new LinkedHashSet<>();
        addGeneric(tags, interpreter + major + minor, abis, platform.tags());
        PureTags.addTo(tags, major, minor, "", platform.tags());
        return new CompatibleTags(tags);
    }

    private static void addGeneric(Set<Tag> tags, String interpreter, List<String> abis, List<String> platforms) {
        Set<String> all = new LinkedHashSet<>(abis);
        all.add("none");
        for (String abi : all) {
            for (String platform : platforms) {
                tags.add(new Tag(interpreter, abi, platform));
            }
        }
    }

    /** Every tag, best first. */
    public List<Tag> tags() {
        return tags;
    }

    /**
     * How well a wheel with the given tags fits: the best place that any of them has in the list, so that 0 is the best
     * rank. Empty if it does not fit at all.
     */
    public OptionalInt rank(Collection<Tag> ofWheel) {
        int best = Integer.MAX_VALUE;
        for (Tag tag : ofWheel) {
            best = Math.min(best, ranks.getOrDefault(tag, Integer.MAX_VALUE));
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompatibleTags that && tags.equals(that.tags);
    }

    @Override
    public int hashCode() {
        return tags.hashCode();
    }

    @Override
    public String toString() {
        return tags.toString();
    }
}
