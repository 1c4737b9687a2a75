package io.github.jvenv.deflate;

/**
 * How far back a match reaches, by the next bits of a block.
 *
 * <p>An entry has, from its lowest bit on: 6 bits for the bits that it uses, extra bits included; 4 for the number of
 * extra bits; from bit 16 on the shortest distance that it stands for, which is 0 if the code word does not fit the index,
 * or if there is none: {@link #decode} knows.
 */
final class DistanceTable {
    static final int BITS_USED = 63;
    static final int EXTRA_SHIFT = 6;
    static final int EXTRA = 15;
    static final int DISTANCE_SHIFT = 16;

    /** Entries below this one stand for no distance. */
    static final int SHORTEST = 1 << DISTANCE_SHIFT;

    /** Distances. The two last symbols have a code word in the fixed code and no meaning. */
    static final int SYMBOLS = 32;

    private static final int WIDTH = 8;
    static final int MASK = (1 << WIDTH) - 1;

    final int[] entries = new int[1 << WIDTH];
    private final HuffmanCode code = new HuffmanCode(SYMBOLS);
    private final int[] symbolEntries = symbolEntries();

    /** Makes this the table for a code, unless no block may have it. */
    boolean define(byte[] lengths, int from, int to) {
        code.define(lengths, from, to);
        if (!code.isAllowed()) {
            return false;
        }
        CodeFiller.fill(entries, WIDTH, code, symbolEntries, 0);
        return true;
    }

    /** The entry for one symbol, read bit by bit; 0 if no code word starts like this, or if it has no meaning. */
    int decode(long bits) {
        int decoded = code.decode(bits);
        return decoded < 0 || decoded >>> 4 >= MatchCodes.DISTANCES
                ? 0
                : symbolEntries[decoded >>> 4] + (decoded & HuffmanCode.LONGEST);
    }

    private static int[] symbolEntries() {
        int[] entries = new int[SYMBOLS];
        for (int symbol = 0; symbol < MatchCodes.DISTANCES; symbol++) {
            int extra = MatchCodes.distanceExtraBits(symbol);
            entries[symbol] = extra | extra << EXTRA_SHIFT | MatchCodes.shortestDistance(symbol) << DISTANCE_SHIFT;
        }
        return entries;
    }
}
