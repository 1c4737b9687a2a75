package io.github.jvenv.deflate;

/** A block's two codes, and how literals and matches are written in them. */
record SymbolCodes(CodeWords lengths, CodeWords distances) {
    /** The codes that RFC 1951, section 3.2.6, fixes. */
    static final SymbolCodes FIXED = new SymbolCodes(
            new CodeWords(CodeWords.fixedLengthLengths()), new CodeWords(CodeWords.fixedDistanceLengths()));

    void putLiteral(int value, BitWriter target) {
        lengths.put(value, target);
    }

    void putMatch(int length, int distance, BitWriter target) {
        int lengthIndex = MatchCodes.lengthIndex(length);
        lengths.put(LengthTable.END_SYMBOL + 1 + lengthIndex, target);
        target.put(length - MatchCodes.shortestLength(lengthIndex), MatchCodes.lengthExtraBits(lengthIndex));
        int symbol = MatchCodes.distanceSymbol(distance);
        distances.put(symbol, target);
        target.put(distance - MatchCodes.shortestDistance(symbol), MatchCodes.distanceExtraBits(symbol));
    }

    void putEnd(BitWriter target) {
        lengths.put(LengthTable.END_SYMBOL, target);
    }
}
