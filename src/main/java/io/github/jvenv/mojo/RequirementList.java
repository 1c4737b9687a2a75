package io.github.jvenv.mojo;

import java.util.ArrayList;
import java.util.List;

/**
 * Requirements written in one line, as a property holds them: {@code flask>=3,<4,rich[jupyter,x],./lib}. A comma ends a
 * requirement only where the next one follows it (or another comma, or nothing): a name or URL, a path or {@code -e}. Commas also
 * part the clauses of a version range (which start with an operator) and extras (which stand in brackets).
 */
final class RequirementList {
    private RequirementList() {}

    /** The requirements, in order, without the spaces around them. */
    static List<String> split(String line) {
        List<String> requirements = new ArrayList<>();
        int start = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0 && nextFollows(line, i + 1)) {
                requirements.add(line.substring(start, i).strip());
                start = i + 1;
            }
        }
        requirements.add(line.substring(start).strip());
        requirements.removeIf(String::isEmpty);
        return requirements;
    }

    private static boolean nextFollows(String line, int from) {
        String rest = line.substring(from).stripLeading();
        return rest.isEmpty()
                || rest.startsWith("-e")
                || rest.startsWith("--editable")
                || ",./\\".indexOf(rest.charAt(0)) >= 0
                || Character.isLetterOrDigit(rest.charAt(0));
    }
}
