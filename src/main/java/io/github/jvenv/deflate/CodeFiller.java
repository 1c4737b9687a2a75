package io.github.jvenv.deflate;

import java.util.Arrays;

/** Spreads a code over a table that is indexed by the next bits. */
final class CodeFiller {
    private CodeFiller() {}

    /**
     * Fills a table: each index starts, from its lowest bit on, with the code word of the symbol whose entry stands
     * there, the code word's length added to it.
     *
     * @param width bits of an index
     * @param symbolEntries the entry of each symbol
     * @param otherwise the entry where the index is too narrow for the code word, or starts with none
     */
    static void fill(int[] table, int width, HuffmanCode code, int[] symbolEntries, int otherwise) {
        int size = 1 << width;
        Arrays.fill(table, 0, size, otherwise);
        int word = 0;
        int place = 0;
        for (int length = 1; length <= width; length++) {
            for (int words = code.wordsOfLength(length); words > 0; words--) {
                int entry = symbolEntries[code.symbolAt(place++)] + length;
                // Code words are packed from their highest bit on, all else from its lowest.
                int first = Integer.reverse(word++) >>> (Integer.SIZE - length);
                for (int i = first; i < size; i += 1 << length) {
                    table[i] = entry;
                }
            }
            word <<= 1;
        }
    }
}
