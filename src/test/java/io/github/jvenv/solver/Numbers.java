package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.List;

/** A set of the versions 0 to 63, as the bits of a number. */
record Numbers(long bits) implements VersionSet<Integer, Numbers> {
    static final Numbers ALL = new Numbers(-1);
    static final Numbers NONE = new Numbers(0);

    /** The versions from the first to the last, both included. */
    static Numbers range(int first, int last) {
        Numbers range = NONE;
        for (int version = first; version <= last; version++) {
            range = range.union(only(version));
        }
        return range;
    }

    static Numbers only(int version) {
        return new Numbers(1L << version);
    }

    /** Reads {@code *}, {@code 3}, {@code 3-5}, {@code 3-}, {@code -5}, or several of them parted by commas. */
    static Numbers parse(String text) {
        Numbers union = NONE;
        for (String part : text.split(",")) {
            int dash = part.indexOf('-');
            if (part.equals("*")) {
                return ALL;
            } else if (dash < 0) {
                union = union.union(only(Integer.parseInt(part)));
            } else {
                int first = dash == 0 ? 0 : Integer.parseInt(part.substring(0, dash));
                int last = dash == part.length() - 1 ? 63 : Integer.parseInt(part.substring(dash + 1));
                union = union.union(range(first, last));
            }
        }
        return union;
    }

    @Override
    public Numbers intersection(Numbers other) {
        return new Numbers(bits & other.bits);
    }

    @Override
    public Numbers union(Numbers other) {
        return new Numbers(bits | other.bits);
    }

    @Override
    public Numbers complement() {
        return new Numbers(~bits);
    }

    @Override
    public boolean isEmpty() {
        return bits == 0;
    }

    @Override
    public boolean contains(Integer version) {
        return (bits & 1L << version) != 0;
    }

    @Override
    public String toString() {
        if (bits == -1) {
            return "*";
        }
        List<String> parts = new ArrayList<>();
        for (int version = 0; version < 64; version++) {
            if (contains(version)) {
                int last = version;
                while (last < 63 && contains(last + 1)) {
                    last++;
                }
                boolean single = last == version;
                parts.add(single ? "" + version : (version == 0 ? "" : version) + "-" + (last == 63 ? "" : last));
                version = last;
            }
        }
        return String.join(",", parts);
    }
}
