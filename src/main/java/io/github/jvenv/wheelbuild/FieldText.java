package io.github.jvenv.wheelbuild;

/** Text that goes into a field of METADATA, where the end of a line is the end of the field. */
final class FieldText {
    private FieldText() {}

    /** The text in one line: whatever is white space or a control character becomes a single space. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
