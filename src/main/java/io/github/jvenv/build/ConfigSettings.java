package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings for a backend, which alone knows what they mean (PEP 517). Each key has one value, or several in order; a hook gets
 * a string for one and a list of strings for several, as from pip 23.1 and later.
 *
 * @param values at least one value for each key, in the order in which keys were first named
 */
public record ConfigSettings(Map<String, List<String>> values) {
    /** No settings. */
    public static final ConfigSettings NONE = new ConfigSettings(Map.of());

    public ConfigSettings {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, list) -> {
            if (list.isEmpty()) {
                throw new IllegalArgumentException("a setting without a value: " + key);
            }
            copy.put(key, List.copyOf(list));
        });
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Settings from texts {@code key=value}, as {@code --config-settings} has them; a key that comes again gets one more value.
     *
     * @throws Failure if a text has no equals sign
     */
    public static ConfigSettings parse(List<String> texts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new Failure("The config setting '" + text + "' is not of the form key=value.");
            }
            values.computeIfAbsent(text.substring(0, equals), any -> new ArrayList<>())
                    .add(text.substring(equals + 1));
        }
        return new ConfigSettings(values);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These settings, and others for keys that are not among them. */
    public ConfigSettings orElse(ConfigSettings others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        others.values.forEach(all::putIfAbsent);
        return new ConfigSettings(all);
    }

    /** The keys alone: values may be secret. */
    @Override
    public String toString() {
        return values.keySet().stream().collect(Collectors.joining(", ", "config settings ", ""));
    }
}
