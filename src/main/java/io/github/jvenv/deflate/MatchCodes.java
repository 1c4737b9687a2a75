package io.github.jvenv.deflate;

/** RFC 1951, section 3.2.5: the symbols for lengths and distances, each with a shortest value and extra bits. */
final class MatchCodes {
    static final int LENGTHS = 29;
    static final int DISTANCES = 30;
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    static final int FARTHEST = 1 << 15;

    private MatchCodes() {}

    /** Which of the length symbols stands for a length. */
    static int lengthIndex(int length) {
        if (length == LONGEST) {
            return LENGTHS - 1;
        }
        int above = length - SHORTEST;
        if (above < 8) {
            return above;
        }
        int extra = Integer.SIZE - 3 - Integer.numberOfLeadingZeros(above);
        return (extra << 2) + (above >> extra);
    }

    /** Which symbol stands for a distance. */
    static int distanceSymbol(int distance) {
        int above = distance - 1;
        if (above < 2) {
            return above;
        }
        int extra = Integer.SIZE - 2 - Integer.numberOfLeadingZeros(above);
        return (extra << 1) + (above >> extra);
    }

    /** How many bits after the code word tell lengths of one symbol apart. */
    static int lengthExtraBits(int index) {
        return index < 4 || index == LENGTHS - 1 ? 0 : (index >> 2) - 1;
    }

    /** The shortest length of a symbol. */
    static int shortestLength(int index) {
        if (index == LENGTHS - 1) {
            return LONGEST;
        }
        return index < 4 ? SHORTEST + index : SHORTEST + ((4 + (index & 3)) << lengthExtraBits(index));
    }

    /** How many bits after the code word tell distances of one symbol apart. */
    static int distanceExtraBits(int symbol) {
        return symbol < 2 ? 0 : (symbol >> 1) - 1;
    }

    /** The shortest distance of a symbol. */
    static int shortestDistance(int symbol) {
        return symbol < 2 ? 1 + symbol : 1 + ((2 + (symbol & 1)) << distanceExtraBits(symbol));
    }
}
