package io.github.jvenv.relocation;

import io.github.jvenv.interpreter.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes from a {@code pyvenv.cfg} what names the environment's place; what names its interpreter stays. */
final class ConfigurationFreeing {
    private ConfigurationFreeing() {}

    /** The raw text of the file for another interpreter: what tools note of theirs, and Python looks for. */
    static String with(Interpreter interpreter, String text) {
        String version = interpreter.version().toString();
        Map<String, String> values = Map.of(
                "home", String.valueOf(interpreter.executable().getParent()),
                "executable", interpreter.executable().toString(),
                "base-executable", interpreter.executable().toString(),
                "base-prefix", interpreter.prefix().toString(),
                "base-exec-prefix", interpreter.prefix().toString(),
                "version", version,
                "version_info", version);
        return text.lines()
                .map(line -> {
                    int equals = line.indexOf('=');
                    String value = equals < 0
                            ? null
                            : values.get(line.substring(0, equals).strip().toLowerCase(Locale.ROOT));
                    return value == null ? line : line.substring(0, equals).strip() + " = " + RawText.encode(value);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The raw text of the file, with the line that tells uv and people of it. */
    static String freed(String text, FormerPlaces places) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            boolean dropped =
                    key.equals("relocatable") || key.equals("command") || (!key.equals("prompt") && places.areIn(line));
            if (!dropped) {
                lines.add(line);
            }
        }
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        boolean there = text.lines().anyMatch("relocatable = true"::equals);
        boolean unchanged = there && lines.size() + 1 == text.lines().count();
        if (unchanged) {
            return text;
        }
        lines.subList(last, lines.size()).clear();
        lines.add("relocatable = true");
        return String.join("\n", lines) + "\n";
    }
}
