package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlSections;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlText;
import io.github.jvenv.toml.TomlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Writes lock files, for people to read and for version control to compare: keys in the specification's order, an entry a
 * section, a file a line, sorted, with line feeds. Equal locks give equal texts, and reading one gives the lock again, but
 * for credentials in URLs: no password or token is written down.
 */
public final class LockWriter {
    private final StringBuilder out = new StringBuilder();
    private final TomlSections sections = new TomlSections(out);

    private LockWriter() {}

    /** The text of a lock file. */
    public static String write(Lock lock) {
        LockWriter writer = new LockWriter();
        writer.writeLock(lock);
        return writer.out.toString();
    }

    private void writeLock(Lock lock) {
        sections.line("lock-version", new TomlValue.Text(lock.lockVersion().toString()));
        if (!lock.environments().isEmpty()) {
            List<String> markers = lock.environments().stream()
                    .map(Marker::toString)
                    .map(TomlText::ofString)
                    .toList();
            sections.lines("environments", markers);
        }
        if (!lock.requiresPython().equals(SpecifierSet.ALL)) {
            sections.line(
                    "requires-python", new TomlValue.Text(lock.requiresPython().toString()));
        }
        lock.extras().ifPresent(names -> writeNames("extras", names));
        lock.dependencyGroups().ifPresent(names -> writeNames("dependency-groups", names));
        if (!lock.defaultGroups().isEmpty()) {
            writeNames("default-groups", lock.defaultGroups());
        }
        sections.line("created-by", new TomlValue.Text(lock.createdBy()));
        if (lock.packages().isEmpty()) {
            sections.entry("packages", "[]");
        }
        lock.packages().forEach(this::writePackage);
        if (!lock.tool().isEmpty()) {
            sections.write(List.of("tool"), lock.tool());
        }
    }

    private void writeNames(String key, Set<?> names) {
        sections.entry(
                key,
                TomlText.of(
                        TomlArray.ofTexts(names.stream().map(Object::toString).toList())));
    }

    private void writePackage(LockedPackage entry) {
        sections.header("[[packages]]");
        for (String key : LockTables.PACKAGE_KEYS) {
            Optional<TomlValue> value = LockTables.find(entry, key);
            if (value.isPresent() && !key.equals("tool")) {
                writeEntry(key, value.get());
            }
        }
        if (!entry.tool().isEmpty()) {
            sections.write(List.of("packages", "tool"), entry.tool());
        }
    }

    private void writeEntry(String key, TomlValue value) {
        List<String> order = key.equals("dependencies") ? LockTables.PACKAGE_KEYS : LockTables.keysOf(key);
        if (value instanceof TomlArray array) {
            List<String> lines = array.values().stream()
                    .map(table -> inline((TomlTable) table, order))
                    .toList();
            sections.lines(key, lines);
        } else if (value instanceof TomlTable table) {
            sections.entry(key, inline(table, order));
        } else {
            sections.line(key, value);
        }
    }

    /** A table on one line, first the keys that have an order and then all others. */
    static String inline(TomlTable table, List<String> order) {
        SortedMap<String, TomlValue> values = table.values();
        Set<String> keys = new LinkedHashSet<>(order);
        keys.retainAll(values.keySet());
        keys.addAll(values.keySet());
        List<String> entries = new ArrayList<>();
        for (String key : keys) {
            TomlValue value = values.get(key);
            if (value instanceof TomlTable inner) {
                entries.add(TomlText.ofKey(key) + " = " + inline(inner, LockTables.keysOf(key)));
            } else if (value != null) {
                entries.add(TomlText.ofKey(key) + " = " + TomlText.of(value));
            }
        }
        return TomlText.ofInlineTable(entries);
    }
}
