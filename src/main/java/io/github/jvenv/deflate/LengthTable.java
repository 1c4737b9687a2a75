package io.github.jvenv.deflate;

import java.util.Arrays;

/**
 * What the next bits of a block say, as far as a reader must know that wants no bytes: how many bits are used, how many
 * bytes come out, and what follows. One entry stands for as many literals as its index has bits for, and for the match
 * or the block's end after them.
 *
 * <p>An entry has, from its lowest bit on: 6 bits for the bits that it uses, a length's extra bits included; 2 for its
 * kind; 3 for the number of a length's extra bits; 5 for the number of literals; from bit 16 on the bytes that come out,
 * those of a length's extra bits not counted.
 */
final class LengthTable {
    static final int BITS_USED = 63;
    static final int KIND = 3 << 6;
    static final int LITERALS = 0;
    static final int MATCH = 1 << 6;
    static final int END = 2 << 6;

    /** The code word does not fit the index, or there is none: {@link #decode} knows. */
    static final int LONG = 3 << 6;

    static final int EXTRA_SHIFT = 8;
    static final int EXTRA = 7;
    static final int LITERAL_COUNT_SHIFT = 11;
    static final int LITERAL_COUNT = 31;
    static final int OUTPUT_SHIFT = 16;

    /** Literals, the end of a block, lengths. The two last symbols have a code word in the fixed code and no meaning. */
    static final int SYMBOLS = 288;

    static final int END_SYMBOL = 256;

    private static final int WIDEST = 11;
    private static final int NARROW = 9;

    /** A part that is longer than this is worth a wide table, and entries for several symbols. */
    private static final int LONG_PART = 1 << 13;

    final int[] entries = new int[1 << WIDEST];
    private final int[] single = new int[1 << WIDEST];
    private final HuffmanCode code = new HuffmanCode(SYMBOLS);
    private final int[] symbolEntries = symbolEntries();
    private int width;

    /** Makes this the table for a code, unless no block may have it. */
    boolean define(byte[] lengths, int symbols, long bytesLeft) {
        code.define(lengths, 0, symbols);
        if (!code.isAllowed()) {
            return false;
        }
        boolean combined = bytesLeft > LONG_PART;
        width = combined ? WIDEST : NARROW;
        CodeFiller.fill(combined ? single : entries, width, code, symbolEntries, LONG | BITS_USED);
        if (combined) {
            combine();
        }
        return true;
    }

    /** Selects the part of a run of bits that is the index of an entry. */
    int mask() {
        return (1 << width) - 1;
    }

    /** The entry for one symbol, read bit by bit; {@link #LONG} if no code word starts like this. */
    int decode(long bits) {
        int decoded = code.decode(bits);
        return decoded < 0 ? LONG : symbolEntries[decoded >>> 4] + (decoded & HuffmanCode.LONGEST);
    }

    private void combine() {
        for (int i = 0; i < 1 << width; i++) {
            int entry = single[i];
            int used = entry & BITS_USED;
            while ((entry & KIND) == LITERALS) {
                int following = single[i >>> used];
                int word = (following & BITS_USED) - (following >>> EXTRA_SHIFT & EXTRA);
                if (used + word > width) {
                    break;
                }
                entry += following;
                used = entry & BITS_USED;
            }
            entries[i] = entry;
        }
    }

    /** RFC 1951, section 3.2.5: what each symbol means, without the bits of its code word. */
    private static int[] symbolEntries() {
        int[] entries = new int[SYMBOLS];
        Arrays.fill(entries, 0, END_SYMBOL, 1 << OUTPUT_SHIFT | 1 << LITERAL_COUNT_SHIFT);
        entries[END_SYMBOL] = END;
        for (int i = 0; i < MatchCodes.LENGTHS; i++) {
            int extra = MatchCodes.lengthExtraBits(i);
            entries[END_SYMBOL + 1 + i] =
                    MATCH | extra | extra << EXTRA_SHIFT | MatchCodes.shortestLength(i) << OUTPUT_SHIFT;
        }
        entries[SYMBOLS - 2] = LONG;
        entries[SYMBOLS - 1] = LONG;
        return entries;
    }
}
