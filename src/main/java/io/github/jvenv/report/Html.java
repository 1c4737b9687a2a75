package io.github.jvenv.report;

import java.util.Locale;

/** Text as it may stand in HTML and SVG, within an element or a quoted attribute. */
final class Html {
    private Html() {}

    /** The text with every sign that has a meaning in markup replaced, and control characters shown as question marks. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '?' : c);
            }
        }
        return escaped.toString();
    }

    /** A number of bytes for people: {@code 12.3 MB}. */
    static String size(long bytes) {
        if (bytes >= 1_000_000) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return bytes >= 1000 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3) : bytes + " bytes";
    }

    /** A length in a picture. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
