package io.github.jvenv.deflate;

import java.util.Arrays;

/** The code words of a canonical Huffman code, ready to be written: their first bit lowest. */
final class CodeWords {
    private final byte[] lengths;
    private final int[] words;

    /** The code that RFC 1951, section 3.2.2, derives from the given lengths. */
    CodeWords(byte[] lengths) {
        this.lengths = lengths;
        words = new int[lengths.length];
        int word = 0;
        for (int length = 1; length <= HuffmanCode.LONGEST; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    words[symbol] = Integer.reverse(word++) >>> (Integer.SIZE - length);
                }
            }
            word <<= 1;
        }
    }

    /** The lengths of the fixed code for literals and lengths: RFC 1951, section 3.2.6. */
    static byte[] fixedLengthLengths() {
        byte[] lengths = new byte[LengthTable.SYMBOLS];
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        return lengths;
    }

    /** The lengths of the fixed code for distances. */
    static byte[] fixedDistanceLengths() {
        byte[] lengths = new byte[DistanceTable.SYMBOLS];
        Arrays.fill(lengths, (byte) 5);
        return lengths;
    }

    void put(int symbol, BitWriter target) {
        target.put(words[symbol], lengths[symbol]);
    }

    /** How many bits the given numbers of symbols take up. */
    long cost(int[] frequencies) {
        long bits = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            bits += (long) frequencies[symbol] * lengths[symbol];
        }
        return bits;
    }
}
