package io.github.jvenv.spec.metadata;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a distribution offers by name: the file {@code entry_points.txt} ("Entry points specification"). Read like Python's
 * {@code importlib.metadata} reads it: names are case-sensitive, the first {@code =} ends a name, no value spans lines, lines
 * before the first section count for nothing, and of two entries with one name in a group the last one counts.
 */
public final class EntryPoints {
    static final String FILE = "entry_points.txt";

    /** A distribution that offers nothing. */
    public static final EntryPoints NONE = new EntryPoints(new TreeMap<>());

    private final SortedMap<String, SortedMap<String, EntryPoint>> groups;

    private EntryPoints(SortedMap<String, SortedMap<String, EntryPoint>> groups) {
        this.groups = groups;
    }

    /** The entry points of a file with the given bytes. */
    public static EntryPoints parse(byte[] bytes) {
        SortedMap<String, SortedMap<String, EntryPoint>> groups = new TreeMap<>();
        String group = "";
        List<String> lines = MetadataText.lines(MetadataText.decode(FILE, bytes));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                group = line.substring(1, line.length() - 1);
            } else if (!group.isEmpty() && !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                EntryPoint entryPoint = entryPoint(group, line, i + 1);
                groups.computeIfAbsent(group, key -> new TreeMap<>()).put(entryPoint.name(), entryPoint);
            }
        }
        return new EntryPoints(groups);
    }

    private static EntryPoint entryPoint(String group, String line, int number) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new InvalidMetadataFailure(
                    FILE, "Line " + number + " should be a name, '=' and an object, but is '" + line + "'.");
        }
        return new EntryPoint(
                group,
                line.substring(0, equals).strip(),
                line.substring(equals + 1).strip());
    }

    /** Names of the groups that have entry points. */
    public Collection<String> groups() {
        return Collections.unmodifiableSet(groups.keySet());
    }

    /** The entry points of a group, by name; none if there is no such group. */
    public SortedMap<String, EntryPoint> group(String name) {
        return Collections.unmodifiableSortedMap(groups.getOrDefault(name, new TreeMap<>()));
    }

    /** The commands that are to be run in a terminal, by name. */
    public SortedMap<String, EntryPoint> consoleScripts() {
        return group("console_scripts");
    }

    /** The commands that are to be run without a terminal, by name. */
    public SortedMap<String, EntryPoint> guiScripts() {
        return group("gui_scripts");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryPoints that && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    /** The text of a file with these entry points, sorted. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        groups.forEach((group, entryPoints) -> {
            text.append(text.isEmpty() ? "" : "\n").append('[').append(group).append("]\n");
            entryPoints.values().forEach(entryPoint -> text.append(entryPoint).append('\n'));
        });
        return text.toString();
    }
}
