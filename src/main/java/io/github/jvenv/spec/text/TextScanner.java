package io.github.jvenv.spec.text;

import java.util.function.IntPredicate;

/**
 * A text and a position in it: what a parser written by hand needs. Characters before the position are read, the one at
 * the position is next. It is made for one parse on one thread.
 */
public final class TextScanner {
    /** What {@link #peek()} gives at the end of the text. */
    public static final char END = '\0';

    private final String text;
    private int position;

    /** A scanner at the beginning of the text. */
    public TextScanner(String text) {
        this.text = text;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The index of the next character; the text's length at its end. */
    public int position() {
        return position;
    }

    /** Goes back, or forth, to a position of this text. */
    public void moveTo(int index) {
        position = Math.min(Math.max(index, 0), text.length());
    }

    /** Whether every character is read. */
    public boolean isAtEnd() {
        return position == text.length();
    }

    /** The next character, which stays unread; {@link #END} when there is none. */
    public char peek() {
        return peek(0);
    }

    /** The character that many places after the next one; {@link #END} when there is none. */
    public char peek(int distance) {
        return distance < text.length() - position ? text.charAt(position + distance) : END;
    }

    /** Whether the unread text begins with the given one. */
    public boolean isNext(String expected) {
        return text.startsWith(expected, position);
    }

    /** Reads the given character if it is next. */
    public boolean accept(char expected) {
        boolean found = !isAtEnd() && text.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    /** Reads the given text if it is next. */
    public boolean accept(String expected) {
        boolean found = isNext(expected);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Reads characters as long as they fulfil the condition, maybe none, and returns them. */
    public String takeWhile(IntPredicate condition) {
        int start = position;
        while (position < text.length() && condition.test(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Reads spaces and tabs, the whitespace of the dependency specifiers' grammar; says whether there were any. */
    public boolean skipWhitespace() {
        return !takeWhile(c -> c == ' ' || c == '\t').isEmpty();
    }

    /** The text from a position that was noted before to the current one. */
    public String since(int start) {
        return text.substring(start, position);
    }

    /**
     * Reads the given character.
     *
     * @param complaint the complaint when it is not next, without its full stop
     */
    public void expect(char expected, String complaint) {
        if (!accept(expected)) {
            throw failure(complaint);
        }
    }

    /**
     * Requires that every character is read.
     *
     * @param complaint the complaint about what remains, without its full stop
     */
    public void expectEnd(String complaint) {
        if (!isAtEnd()) {
            throw new SyntaxFailure(complaint, text, position, text.length());
        }
    }

    /** A failure with its caret at the next character, or after the last one. */
    public SyntaxFailure failure(String complaint) {
        return new SyntaxFailure(complaint, text, position, position);
    }

    /** A failure with its carets from a position that was noted before to the current one. */
    public SyntaxFailure failureSince(int start, String complaint) {
        return new SyntaxFailure(complaint, text, start, position);
    }

    @Override
    public String toString() {
        return text.substring(0, position) + '|' + text.substring(position);
    }
}
