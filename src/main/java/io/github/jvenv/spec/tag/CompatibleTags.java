package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an interpreter accepts: tags ordered from the one that fits best to the one that fits least. Those of Linux are some
 * thousands, so they are kept as rows, each of all platforms with one interpreter and one ABI.
 */
public final class CompatibleTags {
    private static final String NO_ABI = "none";
    private static final String ANYWHERE = "any";

    private final List<String> platforms;
    private final Map<String, Integer> places;
    private final List<Row> rows;
    private final Map<String, List<Row>> rowsOf;

    private CompatibleTags(List<String> platforms, List<Row> rows) {
        this.platforms = platforms;
        this.rows = rows;
        this.places = new HashMap<>(platforms.size() * 2);
        for (int place = 0; place < platforms.size(); place++) {
            places.putIfAbsent(platforms.get(place), place);
        }
        this.rowsOf = new HashMap<>();
        for (Row row : rows) {
            rowsOf.computeIfAbsent(row.interpreter(), interpreter -> new ArrayList<>())
                    .add(row);
        }
    }

    /**
     * The tags of one interpreter and one ABI.
     *
     * @param anywhere whether it is the one tag without a platform
     * @param start the rank of its first tag
     */
    private record Row(String interpreter, String abi, boolean anywhere, int start) {}

    /** Collects rows; one that is there already stays where it is. */
    static final class Builder {
        private final List<String> platforms;
        private final List<Row> rows = new ArrayList<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private int size;

        Builder(Platform platform) {
            platforms = platform.tags().stream().map(Builder::lowerCase).toList();
        }

        /** Adds the tags of an interpreter and an ABI for all platforms. */
        void add(String interpreter, String abi) {
            add(interpreter, abi, false);
        }

        /** Adds the tag of an interpreter for no ABI and any platform. */
        void addAnywhere(String interpreter) {
            add(interpreter, NO_ABI, true);
        }

        private void add(String interpreter, String abi, boolean anywhere) {
            Row row = new Row(lowerCase(interpreter), lowerCase(abi), anywhere, size);
            if (seen.add(row.interpreter() + '-' + row.abi() + (anywhere ? "-" : ""))) {
                rows.add(row);
                size += anywhere ? 1 : platforms.size();
            }
        }

        CompatibleTags build() {
            return new CompatibleTags(platforms, List.copyOf(rows));
        }

        private static String lowerCase(String part) {
            return part.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a CPython accepts.
     *
     * @param abis the ABIs of its extension modules, best first, for example {@code cp313} or, for a debug build,
     *     {@code cp313d} and {@code cp313}; the stable ABIs and {@code none} are added
     */
    public static CompatibleTags cpython(int major, int minor, List<String> abis, Platform platform) {
        Builder tags = new Builder(platform);
        CPythonTags.addTo(tags, major, minor, abis);
        PureTags.addTo(tags, major, minor, "cp" + major + minor);
        return tags.build();
    }

    /**
     * What a PyPy accepts.
     *
     * @param major of the Python that it implements
     * @param minor of the Python that it implements
     * @param abis the ABIs of its extension modules, for example {@code pypy310_pp73}; {@code none} is added
     */
    public static CompatibleTags pypy(int major, int minor, List<String> abis, Platform platform) {
        Builder tags = new Builder(platform);
        addGeneric(tags, "pp" + major + minor, abis);
        PureTags.addTo(tags, major, minor, "pp3");
        return tags.build();
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
        Builder tags = new Builder(platform);
        addGeneric(tags, interpreter + major + minor, abis);
        PureTags.addTo(tags, major, minor, "");
        return tags.build();
    }

    private static void addGeneric(Builder tags, String interpreter, List<String> abis) {
        abis.forEach(abi -> tags.add(interpreter, abi));
        tags.add(interpreter, NO_ABI);
    }

    /** Every tag, best first. */
    public List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (Row row : rows) {
            for (String platform : row.anywhere() ? List.of(ANYWHERE) : platforms) {
                tags.add(new Tag(row.interpreter(), row.abi(), platform));
            }
        }
        return List.copyOf(tags);
    }

    /**
     * How well a wheel with the given tags fits: the best place that any of them has in the list, so that 0 is the best
     * rank. Empty if it does not fit at all.
     */
    public OptionalInt rank(Collection<Tag> ofWheel) {
        int best = Integer.MAX_VALUE;
        for (Tag tag : ofWheel) {
            for (Row row : rowsOf.getOrDefault(tag.interpreter(), List.of())) {
                if (row.abi().equals(tag.abi())) {
                    best = Math.min(best, rank(row, tag.platform()));
                }
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private int rank(Row row, String platform) {
        if (row.anywhere()) {
            return platform.equals(ANYWHERE) ? row.start() : Integer.MAX_VALUE;
        }
        Integer place = places.get(platform);
        return place == null ? Integer.MAX_VALUE : row.start() + place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompatibleTags that && tags().equals(that.tags());
    }

    @Override
    public int hashCode() {
        return tags().hashCode();
    }

    @Override
    public String toString() {
        return tags().toString();
    }
}
