package io.github.jvenv.toml;

/** The text of a document and a position in it. */
final class PlainScanner {
    /** What {@link #peek()} gives at the end of the text. */
    static final char END = '\0';

    private final String text;
    private int position;

    PlainScanner(String text) {
        this.text = text;
    }

    /** Requires that the text has no control characters but tabs and line breaks, so that nobody need look for them again. */
    void requirePrintable() throws NotPlain {
        // An array, as this is the one loop over all characters and it runs before anything is compiled.
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c < ' ' || c >= '\u007f') {
                boolean lineBreak = c == '\n' || (c == '\r' && i + 1 < characters.length && characters[i + 1] == '\n');
                if (c < ' ' ? c != '\t' && !lineBreak : c == '\u007f' || Character.isSurrogate(c)) {
                    throw new NotPlain();
                }
            }
        }
    }

    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    void next() {
        position++;
    }

    boolean accept(char expected) {
        if (peek() != expected || isAtEnd()) {
            return false;
        }
        position++;
        return true;
    }

    void expect(char expected) throws NotPlain {
        if (!accept(expected)) {
            throw new NotPlain();
        }
    }

    /** What stands from here to the next such character, which is read too and has to be on this line. */
    String takeTo(char end) throws NotPlain {
        int start = position;
        int found = text.indexOf(end, start);
        if (found < 0) {
            throw new NotPlain();
        }
        String taken = text.substring(start, found);
        if (taken.indexOf('\n') >= 0) {
            throw new NotPlain();
        }
        position = found + 1;
        return taken;
    }

    /** The letters, digits, hyphens and underscores that are next. */
    String takeBare() {
        int start = position;
        while (position < text.length() && TomlText.isBare(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Everything up to a character that ends a number or a time. */
    String takeWord() {
        int start = position;
        while (position < text.length() && " \t\r\n,]}#".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    void skipBlanks() {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    /** Skips blanks, line breaks and comments. */
    void skipLines() {
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (c == '#') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() - 1 : end;
            } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return;
            }
        }
    }

    /** Requires that nothing but a comment is left of the line. */
    void expectLineEnd() throws NotPlain {
        skipBlanks();
        char c = peek();
        if (!isAtEnd() && c != '\n' && c != '\r' && c != '#') {
            throw new NotPlain();
        }
    }
}
