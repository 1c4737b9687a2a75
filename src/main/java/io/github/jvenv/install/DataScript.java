package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that a wheel brings ready-made. If its first line starts with {@code #!python}, it is to be run by the
 * environment's interpreter (PyPA "Binary distribution format", "Recommended installer features"), and that line is
 * replaced by the beginning that finds it. The rest stays as it is, in whatever encoding, with three exceptions that
 * Python's grammar asks for: a line that declares the encoding counts only among the first two of a file (PEP 263);
 * {@code from __future__} only after a single string, so those imports move up to where the beginning ends; and the
 * string that documents a program is its first statement, which the beginning is now, so that the program's own, which
 * many show to their users, is assigned.
 */
public final class DataScript {
    private static final String SHEBANG = "#!python";
    private static final Pattern ENCODING = Pattern.compile("[ \\t\\f]*#.*?coding[:=][ \\t]*[-_.a-zA-Z0-9]+.*");

    /** What may stand before the first statement that does something: nothing, comments, one string. */
    private static final Pattern PROLOGUE = Pattern.compile("(?s)(?:[ \\t\\f]*(?:#[^\\n]*)?\\r?\\n)*+"
            + "(?:(?<prefix>[rRuUbB]{0,2})(?:" + string("\"\"\"") + "|" + string("'''") + "|" + string("\"") + "|"
            + string("'") + ")[ \\t;]*(?:#[^\\n]*)?\\r?\\n)?+"
            + "(?:[ \\t\\f]*(?:#[^\\n]*)?\\r?\\n)*+");

    /** Possessive throughout: a wheel's script has as many blanks and empty lines as its maker likes. */
    private static final Pattern FUTURE = Pattern.compile("from[ \\t]++__future__[ \\t]++import[ \\t]*+"
            + "(\\([^)]*+\\)|[^\\n\\r#;(]++)[ \\t;]*+(?:#[^\\n]*+)?+(?:\\r?\\n)++");

    private DataScript() {}

    /** A string between quotes of one kind. What follows a backslash does not end it, be that a raw string or not. */
    private static String string(String quotes) {
        String quote = quotes.substring(0, 1);
        return quotes.length() > 1
                ? quotes + "(?:[^\\\\" + quote + "]|\\\\.|" + quote + "(?!" + quote + quote + "))*+" + quotes
                : quote + "(?:[^\\\\\\n" + quote + "]|\\\\(?:\\r\\n|.))*+" + quote;
    }

    /** Whether a file begins like a program that becomes another one. Programs of any size are looked at so. */
    static boolean startsLikeOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SHEBANG.length()), ISO_8859_1).equals(SHEBANG);
        }
    }

    /** The program for an environment, or nothing if it can stay as it is. */
    public static Optional<byte[]> rewritten(byte[] script) {
        // Every byte is one character here, so that nothing is lost whatever the encoding.
        String text = new String(script, ISO_8859_1);
        if (!text.startsWith(SHEBANG)) {
            return Optional.empty();
        }
        int firstEnd = lineEnd(text, 0);
        int secondEnd = lineEnd(text, firstEnd);
        String second = text.substring(firstEnd, secondEnd);
        StringBuilder result = new StringBuilder(Launcher.SHEBANG);
        int bodyStart = firstEnd;
        if (ENCODING.matcher(second.stripTrailing()).matches()) {
            result.append(second);
            if (!second.endsWith("\n")) {
                result.append('\n');
            }
            bodyStart = secondEnd;
        }
        result.append(Launcher.FIND_PYTHON);
        appendBody(result, text.substring(bodyStart));
        return Optional.of(result.toString().getBytes(ISO_8859_1));
    }

    private static void appendBody(StringBuilder result, String body) {
        Matcher prologue = PROLOGUE.matcher(body);
        int start = prologue.lookingAt() ? prologue.end() : 0;
        Matcher future = FUTURE.matcher(body);
        int end = start;
        int lineBreaks = 0;
        while (future.region(end, body.length()).lookingAt()) {
            // On a line of its own: behind a string and a semicolon PyPy refuses it
            result.append("\nfrom __future__ import ").append(future.group(1).strip());
            lineBreaks += (int) future.group().chars().filter(c -> c == '\n').count();
            end = future.end();
        }
        int documentation = start == 0 ? -1 : documentation(prologue);
        if (documentation < 0) {
            result.append('\n').append(body, 0, start);
        } else {
            result.append('\n')
                    .append(body, 0, documentation)
                    .append("__doc__ = ")
                    .append(body, documentation, start);
        }
        // The lines stay, empty, so that line numbers in tracebacks keep their distance.
        result.append("\n".repeat(lineBreaks)).append(body, end, body.length());
    }

    /** Where the string starts that documents the program, or -1 if there is none: one of bytes does not. */
    private static int documentation(Matcher prologue) {
        String prefix = prologue.group("prefix");
        return prefix == null || prefix.toLowerCase(Locale.ROOT).contains("b") ? -1 : prologue.start("prefix");
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
