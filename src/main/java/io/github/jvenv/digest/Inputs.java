package io.github.jvenv.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a result was made from: the digest of it all, by which it is decided whether the result still holds, and one of each
 * named part, by which it is told what has changed if it does not. The values themselves are not kept: some are secrets.
 *
 * @param digest of everything
 * @param parts the digests by the names of the parts
 */
public record Inputs(QuickDigest digest, SortedMap<String, QuickDigest> parts) {
    private static final int HEX_DIGITS = 16;

    public Inputs {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * Reads what {@link #lines} has written.
     *
     * @throws IllegalArgumentException if the lines are something else
     */
    public static Inputs parse(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no digest");
        }
        SortedMap<String, QuickDigest> parts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() <= HEX_DIGITS || line.charAt(HEX_DIGITS) != ' ') {
                throw new IllegalArgumentException("no digest and name: " + line);
            }
            parts.put(line.substring(HEX_DIGITS + 1), QuickDigest.parse(line.substring(0, HEX_DIGITS)));
        }
        Inputs read = new Inputs(QuickDigest.parse(lines.get(0)), parts);
        if (!read.lines().equals(lines)) {
            throw new IllegalArgumentException("parts that are out of order");
        }
        return read;
    }

    /** The digest, and then a line for each part. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(digest.hex()));
        for (Map.Entry<String, QuickDigest> part : parts.entrySet()) {
            lines.add(part.getValue().hex() + " " + part.getKey());
        }
        return lines;
    }

    /** Whether nothing has changed. */
    public boolean same(Inputs other) {
        return digest.equals(other.digest);
    }

    /** The parts that are others than before, as somebody would list them; each has to say what it is. */
    public String changesSince(Inputs before) {
        return Stream.concat(parts.keySet().stream(), before.parts.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(name -> !Objects.equals(parts.get(name), before.parts.get(name)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "the order of parts" : names));
    }
}
