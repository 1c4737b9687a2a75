package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lock of ours was made from, as noted in its table {@code [tool.jvenv]}. Compared with what a later build has, it
 * says whether the lock is still the answer, and if not, why.
 *
 * @param inputs one line each, {@code <kind>: <text>}, in the order that their maker gives them
 * @param targets the markers of the targets by their names
 */
public record LockInputs(List<String> inputs, SortedMap<String, Marker> targets) {
    private static final String TOOL = "jvenv";

    public LockInputs {
        inputs = List.copyOf(inputs);
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /** The notes in a lock; empty if it has none, or none that we wrote. */
    public static Optional<LockInputs> of(Lock lock) {
        return lock.tool()
                .find(TOOL)
                .filter(TomlTable.class::isInstance)
                .map(TomlTable.class::cast)
                .flatMap(LockInputs::read);
    }

    /** A lock with these notes. */
    public Lock notedIn(Lock lock) {
        SortedMap<String, TomlValue> markers = new TreeMap<>();
        targets.forEach((name, marker) -> markers.put(name, new TomlValue.Text(marker.toString())));
        Map<String, TomlValue> notes = Map.of("inputs", TomlArray.ofTexts(inputs), "targets", TomlTable.of(markers));
        return lock.withTool(TOOL, TomlTable.of(notes));
    }

    private static Optional<LockInputs> read(TomlTable notes) {
        if (!(notes.find("inputs").orElse(null) instanceof TomlArray lines)
                || !(notes.find("targets").orElse(TomlTable.EMPTY) instanceof TomlTable markers)) {
            return Optional.empty();
        }
        List<String> inputs = new ArrayList<>();
        for (TomlValue line : lines.values()) {
            if (!(line instanceof TomlValue.Text text)) {
                return Optional.empty();
            }
            inputs.add(text.value());
        }
        SortedMap<String, Marker> targets = new TreeMap<>();
        for (Map.Entry<String, TomlValue> entry : markers.values().entrySet()) {
            if (!(entry.getValue() instanceof TomlValue.Text text)) {
                return Optional.empty();
            }
            try {
                targets.put(entry.getKey(), Marker.parse(text.value()));
            } catch (SyntaxFailure e) {
                return Optional.empty();
            }
        }
        return Optional.of(new LockInputs(inputs, targets));
    }

    /**
     * What has changed from these inputs to others, in words, one change each: first what is gone, then what is new, each in
     * its own order, then what is with the targets. Nothing if the lock is still the answer; order does not count.
     */
    public List<String> changesTo(LockInputs now) {
        List<String> changes = new ArrayList<>();
        without(inputs, now.inputs).forEach(line -> changes.add("removed: " + line));
        without(now.inputs, inputs).forEach(line -> changes.add("added: " + line));
        targets.forEach((name, marker) -> {
            Marker other = now.targets.get(name);
            if (other == null) {
                changes.add("removed: target " + name);
            } else if (!other.equals(marker)) {
                changes.add("changed: target " + name + " from " + marker + " to " + other);
            }
        });
        now.targets.keySet().stream()
                .filter(name -> !targets.containsKey(name))
                .forEach(name -> changes.add("added: target " + name));
        return List.copyOf(changes);
    }

    /** The lines that one list has more often than the other. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }
}
