package io.github.jvenv.inspection;

import java.util.ArrayList;
import java.util.List;

/**
 * The requirements in {@code requires.txt} of an {@code .egg-info} directory, where old tools wrote them: lines, and sections
 * {@code [extra:marker]} of which either part may be missing. Read into what METADATA would say.
 */
final class EggRequirements {
    private EggRequirements() {}

    static List<String> parse(String text) {
        List<String> requirements = new ArrayList<>();
        String marker = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                marker = marker(line.substring(1, line.length() - 1));
            } else {
                requirements.add(marker.isEmpty() ? line : line + " ; " + marker);
            }
        }
        return requirements;
    }

    private static String marker(String section) {
        int colon = section.indexOf(':');
        String extra = (colon < 0 ? section : section.substring(0, colon)).strip();
        String condition = colon < 0 ? "" : section.substring(colon + 1).strip();
        String ofExtra = extra.isEmpty() ? "" : "extra == '" + extra.replace("'", "") + "'";
        if (condition.isEmpty() || extra.isEmpty()) {
            return condition + ofExtra;
        }
        return "(" + condition + ") and " + ofExtra;
    }
}
