package io.github.jvenv.deflate;

import java.util.Arrays;

/**
 * A canonical Huffman code as RFC 1951, section 3.2.2, defines it by the lengths of its code words.
 *
 * <p>This is the reference form: it decodes one bit at a time, from any code that deflate allows. {@link LengthTable} and
 * {@link DistanceTable} are the fast form for what is frequent, and come here for code words that do not fit it.
 */
final class HuffmanCode {
    /** The longest code word that deflate knows. */
    static final int LONGEST = 15;

    /** How many code words there are of each length. */
    private final int[] wordsOfLength = new int[LONGEST + 1];

    /** Symbols in the order of their code words. */
    private final int[] symbols;

    private int words;

    /** How many code words of the longest length are not taken; negative if too many are. */
    private int left;

    HuffmanCode(int mostSymbols) {
        symbols = new int[mostSymbols];
    }

    /** Makes this the code with the given lengths, 0 for a symbol without a code word. */
    void define(byte[] lengths, int from, int to) {
        Arrays.fill(wordsOfLength, 0);
        for (int i = from; i < to; i++) {
            wordsOfLength[lengths[i]]++;
        }
        words = to - from - wordsOfLength[0];
        wordsOfLength[0] = 0;
        int[] place = new int[LONGEST + 2];
        left = 1;
        for (int length = 1; length <= LONGEST; length++) {
            left = (left << 1) - wordsOfLength[length];
            if (left < 0) {
                return;
            }
            place[length + 1] = place[length] + wordsOfLength[length];
        }
        for (int i = from; i < to; i++) {
            if (lengths[i] != 0) {
                symbols[place[lengths[i]]++] = i - from;
            }
        }
    }

    /** Whether every run of bits starts with a code word, and with one only. */
    boolean isComplete() {
        return left == 0;
    }

    /** Whether a block may have this code: a complete one, or one so small that it cannot be complete. */
    boolean isAllowed() {
        return left == 0 || words == 0 || (words == 1 && wordsOfLength[1] == 1);
    }

    int wordsOfLength(int length) {
        return wordsOfLength[length];
    }

    /** The symbol whose code word stands at a place, counted in the order of code words. */
    int symbolAt(int place) {
        return symbols[place];
    }

    /**
     * Reads one symbol from the lowest bits.
     *
     * @return the symbol, times 16, plus the length of its code word; or -1 if no code word starts like this
     */
    int decode(long bits) {
        int word = 0;
        int first = 0;
        int place = 0;
        long rest = bits;
        for (int length = 1; length <= LONGEST; length++) {
            word |= (int) (rest & 1);
            rest >>>= 1;
            int words = wordsOfLength[length];
            if (word - first < words) {
                return symbols[place + word - first] << 4 | length;
            }
            place += words;
            first = (first + words) << 1;
            word <<= 1;
        }
        return -1;
    }
}
