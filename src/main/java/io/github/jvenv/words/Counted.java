package io.github.jvenv.words;

/** A number of things. */
public final class Counted {
    private Counted() {}

    /** The number and the word, which takes an {@code s} for many: {@code 1 wheel}, {@code 2 wheels}. */
    public static String of(long count, String word) {
        return of(count, word, word + "s");
    }

    /** The number and one of two words: {@code 1 entry}, {@code 2 entries}. */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
