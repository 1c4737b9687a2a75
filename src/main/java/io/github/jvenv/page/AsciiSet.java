package io.github.jvenv.page;

import java.util.BitSet;

/** A set of ASCII characters. Pages have millions of characters to check, mostly before the JIT has seen the check. */
final class AsciiSet {
    private final boolean[] members = new boolean[128];

    private AsciiSet(BitSet characters) {
        characters.stream().forEach(c -> members[c] = true);
    }

    /** Letters, digits, and the characters given. */
    static AsciiSet alphanumericAnd(String more) {
        BitSet characters = new BitSet();
        characters.set('0', '9' + 1);
        characters.set('A', 'Z' + 1);
        characters.set('a', 'z' + 1);
        more.chars().forEach(characters::set);
        return new AsciiSet(characters);
    }

    /** Exactly the characters given. */
    static AsciiSet of(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return new AsciiSet(set);
    }

    /** Whether every character of the text is a member. */
    boolean containsAll(Slice text) {
        return span(text, 0) == text.length();
    }

    /** Where the first character that is no member stands, from a place on; the length of the text if all are. */
    int span(Slice text, int from) {
        for (int i = from; i < text.length(); i++) {
            byte c = text.at(i);
            if (c < 0 || !members[c]) { // bytes beyond ASCII are negative
                return i;
            }
        }
        return text.length();
    }
}
