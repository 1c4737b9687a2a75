package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the text of a requirements file to the lines that say something, in pip's order: lines are joined, then comments are
 * taken away, then environment variables are replaced.
 */
final class RequirementLines {
    /** Upper case only, so that a text with a dollar sign is not replaced by accident, on any system. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    private final Source source;
    private final Function<String, Optional<String>> environment;
    private final Consumer<String> warnings;

    RequirementLines(Source source, Function<String, Optional<String>> environment, Consumer<String> warnings) {
        this.source = source;
        this.environment = environment;
        this.warnings = warnings;
    }

    List<TracedText> read() {
        List<TracedText> lines = new ArrayList<>();
        for (TracedText line : joined()) {
            TracedText stripped = withoutComment(line).stripped();
            if (stripped.length() > 0) {
                lines.add(expanded(stripped));
            }
        }
        return lines;
    }

    /** A line that ends with a backslash goes on in the next one; a comment has no end but that of its line. */
    private List<TracedText> joined() {
        List<TracedText> result = new ArrayList<>();
        List<TracedText> open = new ArrayList<>();
        for (int i = 0; i < source.lines().size(); i++) {
            TracedText line = source.line(i);
            boolean comment = commentStart(line.text()) == 0;
            if (line.text().endsWith("\\") && !comment) {
                open.add(withoutBackslashes(line));
            } else if (open.isEmpty()) {
                result.add(line);
            } else {
                if (comment) {
                    // Right after other text, a hash sign would begin no comment.
                    open.add(TracedText.spaceBefore(line));
                }
                open.add(line);
                result.add(TracedText.joined(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            result.add(TracedText.joined(open));
        }
        return result;
    }

    /** Python's {@code strip} takes them away on both sides. */
    private static TracedText withoutBackslashes(TracedText line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.text().charAt(start) == '\\') {
            start++;
        }
        while (end > start && line.text().charAt(end - 1) == '\\') {
            end--;
        }
        return line.part(start, end);
    }

    private static TracedText withoutComment(TracedText line) {
        int start = commentStart(line.text());
        return start < 0 ? line : line.part(0, start);
    }

    /** Where a comment and the space before it begin, or -1: a hash sign that follows a character is part of a URL. */
    private static int commentStart(String text) {
        for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
            int start = hash;
            while (start > 0 && PythonText.isSpace(text.charAt(start - 1))) {
                start--;
            }
            if (start < hash || hash == 0) {
                return start;
            }
        }
        return -1;
    }

    /** A variable that is not set, or empty, stays as it is written. */
    private TracedText expanded(TracedText line) {
        Matcher matcher = VARIABLE.matcher(line.text());
        Set<String> names = new LinkedHashSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        TracedText result = line;
        for (String name : names) {
            String value = environment.apply(name).orElse("");
            if (value.isEmpty()) {
                warnings.accept("The environment variable " + name + " is named in " + line.place()
                        + " and is not set, so ${" + name + "} stays as it is written.");
            } else {
                result = result.replacing("${" + name + "}", value);
            }
        }
        return result;
    }
}
