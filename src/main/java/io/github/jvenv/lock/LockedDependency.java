package io.github.jvenv.lock;

import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which entry another entry depends on ({@code packages.dependencies}): the one that has all of these keys with these
 * values.
 *
 * @param keys some of an entry's keys, enough to tell it from others
 */
public record LockedDependency(TomlTable keys) implements Comparable<LockedDependency> {
    /** In which order keys are tried to tell an entry from others of the same name. */
    private static final List<String> TELLING =
            List.of("name", "version", "marker", "vcs", "directory", "archive", "index", "sdist", "wheels");

    /** The dependency on an entry, with as few keys as tell it from the others. */
    public static LockedDependency on(LockedPackage entry, Collection<LockedPackage> all) {
        List<LockedPackage> namesakes =
                all.stream().filter(other -> other.name().equals(entry.name())).toList();
        Map<String, TomlValue> keys = new TreeMap<>();
        for (String key : TELLING) {
            Optional<TomlValue> value = LockTables.find(entry, key);
            value.ifPresent(found -> keys.put(key, found));
            LockedDependency dependency = new LockedDependency(TomlTable.of(keys));
            if (value.isPresent() && namesakes.stream().filter(dependency::isOn).count() <= 1) {
                return dependency;
            }
        }
        return new LockedDependency(LockTables.of(entry));
    }

    /** Whether an entry is the one that is meant. */
    public boolean isOn(LockedPackage entry) {
        // Nearly every other entry is told from it by its name.
        if (keys.find("name").filter(name -> !isNamed(entry, name)).isPresent()) {
            return false;
        }
        return keys.keys().stream()
                .allMatch(key -> LockTables.find(entry, key)
                        .filter(value -> has(value, keys.find(key).orElseThrow()))
                        .isPresent());
    }

    private static boolean isNamed(LockedPackage entry, TomlValue name) {
        return name instanceof TomlValue.Text text
                && text.value().equals(entry.name().value());
    }

    /** Whether a value is the expected one; a table may have more keys. */
    private static boolean has(TomlValue value, TomlValue expected) {
        if (value instanceof TomlTable table && expected instanceof TomlTable part) {
            return part.values().entrySet().stream()
                    .allMatch(entry -> table.find(entry.getKey())
                            .filter(inner -> has(inner, entry.getValue()))
                            .isPresent());
        }
        return value.equals(expected);
    }

    @Override
    public int compareTo(LockedDependency other) {
        return toString().compareTo(other.toString());
    }

    /** The keys and values as a lock file has them. */
    @Override
    public String toString() {
        return LockWriter.inline(keys, LockTables.PACKAGE_KEYS);
    }
}
