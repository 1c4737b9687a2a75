package io.github.jvenv.page;

/**
 * A place in a JSON text, from where it is read byte by byte, without tokens and without look-ahead. It understands what indexes
 * write, not all of JSON: in texts no escapes but those of one sign by itself, no fractions. At anything else, be it allowed or wrong, it throws {@link
 * NotFlatException}; the text is then for a real parser.
 */
final class FlatJson {
    private static final int DEEPEST_NESTING = 64;
    private static final int MOST_DIGITS = 18;

    private final byte[] text;
    private int at;
    private boolean escaped;

    FlatJson(byte[] text) {
        this.text = text;
    }

    /** Thrown where a real parser is needed. Carries nothing: it is part of the ordinary course. */
    static final class NotFlatException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFlatException() {
            super(null, null, false, false);
        }
    }

    /** The next byte that is no white space, which is not passed; 0 at the end. */
    char next() {
        while (at < text.length) {
            byte c = text[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return (char) (c & 0xff);
            }
            at++;
        }
        return 0;
    }

    /** Passes a sign that must come next. */
    void pass(char sign) {
        if (next() != sign) {
            throw new NotFlatException();
        }
        at++;
    }

    /** Passes a sign if it comes next. */
    boolean passes(char sign) {
        if (next() == sign) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes one of the three words of JSON if it comes next. */
    boolean passes(String word) {
        next();
        if (text.length - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Passes a text. */
    Slice text() {
        int start = passText();
        Slice raw = new Slice(text, start, at - 1);
        return escaped ? unescaped(raw) : raw;
    }

    /** Passes a number that is whole and not negative. */
    long number() {
        next();
        int start = at;
        long number = 0;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + text[at] - '0';
            at++;
        }
        if (at == start || at - start > MOST_DIGITS || (text[start] == '0' && at - start > 1)) {
            throw new NotFlatException();
        }
        return number;
    }

    /** Passes any value. */
    void passValue() {
        passValue(DEEPEST_NESTING);
    }

    /** Passes the end of an object or array, or the comma before its next member; tells whether there is one. */
    boolean goesOn(char end) {
        if (passes(',')) {
            return true;
        }
        pass(end);
        return false;
    }

    /** Passes the name of an object's member. */
    Slice name() {
        Slice name = text();
        pass(':');
        return name;
    }

    private void passValue(int deepest) {
        if (deepest == 0) {
            throw new NotFlatException();
        }
        switch (next()) {
            case '"' -> passText();
            case '{' -> passObject(deepest);
            case '[' -> passArray(deepest);
            case 't', 'f', 'n' -> passWord();
            default -> number();
        }
    }

    private void passObject(int deepest) {
        at++;
        if (passes('}')) {
            return;
        }
        do {
            next();
            passText();
            pass(':');
            passValue(deepest - 1);
        } while (goesOn('}'));
    }

    private void passArray(int deepest) {
        at++;
        if (passes(']')) {
            return;
        }
        do {
            passValue(deepest - 1);
        } while (goesOn(']'));
    }

    private void passWord() {
        if (!passes("null") && !passes("true") && !passes("false")) {
            throw new NotFlatException();
        }
    }

    /** Passes a text and tells where it began; it ends before the last byte that was passed. */
    private int passText() {
        pass('"');
        int start = at;
        escaped = false;
        while (at < text.length) {
            byte c = text[at++];
            if (c == '"') {
                return start;
            }
            if (c < ' ') { // bytes beyond ASCII are negative
                throw new NotFlatException();
            }
            if (c == '\\') {
                passEscaped();
            }
        }
        throw new NotFlatException();
    }

    private void passEscaped() {
        if (at == text.length || (text[at] != '"' && text[at] != '\\' && text[at] != '/')) {
            throw new NotFlatException();
        }
        at++;
        escaped = true;
    }

    private static Slice unescaped(Slice raw) {
        byte[] text = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.at(i) == '\\') {
                i++;
            }
            text[length++] = raw.at(i);
        }
        return new Slice(text, 0, length);
    }
}
