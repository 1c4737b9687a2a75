package io.github.jvenv.deflate;

import java.util.Arrays;

/** The literals and matches of a block before it is written, and how often each symbol occurs in them. */
final class Tokens {
    /** A block this long has enough symbols to pay for its own codes, and few enough to follow changes in the data. */
    private static final int CAPACITY = 1 << 15;

    private static final int DISTANCE_BITS = 16;

    /** A literal as it is; a match as its length above its distance. */
    private final int[] tokens = new int[CAPACITY];

    private final int[] lengthFrequencies = new int[LengthTable.SYMBOLS];
    private final int[] distanceFrequencies = new int[DistanceTable.SYMBOLS];
    private int size;
    private int inflatedSize;
    private long extraBits;

    Tokens() {
        clear();
    }

    void addLiteral(int value) {
        tokens[size++] = value;
        lengthFrequencies[value]++;
        inflatedSize++;
    }

    void addMatch(int length, int distance) {
        tokens[size++] = length << DISTANCE_BITS | distance;
        int lengthIndex = MatchCodes.lengthIndex(length);
        int distanceSymbol = MatchCodes.distanceSymbol(distance);
        lengthFrequencies[LengthTable.END_SYMBOL + 1 + lengthIndex]++;
        distanceFrequencies[distanceSymbol]++;
        extraBits += MatchCodes.lengthExtraBits(lengthIndex) + MatchCodes.distanceExtraBits(distanceSymbol);
        inflatedSize += length;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many bytes the tokens stand for. */
    int inflatedSize() {
        return inflatedSize;
    }

    int[] lengthFrequencies() {
        return lengthFrequencies;
    }

    int[] distanceFrequencies() {
        return distanceFrequencies;
    }

    /** How many bits the tokens take up in the given codes. */
    long cost(SymbolCodes codes) {
        return extraBits
                + codes.lengths().cost(lengthFrequencies)
                + codes.distances().cost(distanceFrequencies);
    }

    /** Writes the tokens and the end of their block. */
    void put(SymbolCodes codes, BitWriter target) {
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token < LengthTable.END_SYMBOL) {
                codes.putLiteral(token, target);
            } else {
                codes.putMatch(token >>> DISTANCE_BITS, token & ((1 << DISTANCE_BITS) - 1), target);
            }
        }
        codes.putEnd(target);
    }

    void clear() {
        Arrays.fill(lengthFrequencies, 0);
        Arrays.fill(distanceFrequencies, 0);
        lengthFrequencies[LengthTable.END_SYMBOL] = 1;
        size = 0;
        inflatedSize = 0;
        extraBits = 0;
    }
}
