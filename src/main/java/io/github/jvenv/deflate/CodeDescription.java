package io.github.jvenv.deflate;

/** The header of a block with codes of its own: how their lengths are written down (RFC 1951, section 3.2.7). */
final class CodeDescription {
    private static final int LONGEST_CODE_LENGTH_WORD = 7;
    private static final int LEAST_LENGTHS = 257;
    private static final int LEAST_CODE_LENGTH_LENGTHS = 4;

    private final int lengthSymbols;
    private final int distanceSymbols;

    /** A code length or a repetition, with the value of a repetition's extra bits above it. */
    private final int[] items;

    private int size;
    private final int[] frequencies = new int[CodeReader.CODE_LENGTH_SYMBOLS];
    private final byte[] codeLengthLengths;
    private final int codeLengthSymbols;

    CodeDescription(byte[] lengths, byte[] distances) {
        lengthSymbols = Math.max(LEAST_LENGTHS, usedPart(lengths));
        distanceSymbols = Math.max(1, usedPart(distances));
        items = new int[lengthSymbols + distanceSymbols];
        byte[] all = new byte[lengthSymbols + distanceSymbols];
        System.arraycopy(lengths, 0, all, 0, lengthSymbols);
        System.arraycopy(distances, 0, all, lengthSymbols, distanceSymbols);
        describe(all);
        codeLengthLengths = CodeLengths.of(frequencies, LONGEST_CODE_LENGTH_WORD);
        int symbols = CodeReader.CODE_LENGTH_SYMBOLS;
        while (symbols > LEAST_CODE_LENGTH_LENGTHS
                && codeLengthLengths[CodeReader.codeLengthSymbol(symbols - 1)] == 0) {
            symbols--;
        }
        codeLengthSymbols = symbols;
    }

    /** How many bits the description takes up. */
    long cost() {
        long bits = 5 + 5 + 4 + 3L * codeLengthSymbols;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            bits += (long) frequencies[symbol] * (codeLengthLengths[symbol] + CodeReader.repetitionBits(symbol));
        }
        return bits;
    }

    void put(BitWriter target) {
        target.put(lengthSymbols - LEAST_LENGTHS, 5).put(distanceSymbols - 1, 5);
        target.put(codeLengthSymbols - LEAST_CODE_LENGTH_LENGTHS, 4);
        for (int i = 0; i < codeLengthSymbols; i++) {
            target.put(codeLengthLengths[CodeReader.codeLengthSymbol(i)], 3);
        }
        CodeWords words = new CodeWords(codeLengthLengths);
        for (int i = 0; i < size; i++) {
            int symbol = items[i] & 31;
            words.put(symbol, target);
            target.put(items[i] >>> 5, CodeReader.repetitionBits(symbol));
        }
    }

    private void describe(byte[] all) {
        int i = 0;
        while (i < all.length) {
            int length = all[i];
            int end = i + 1;
            while (end < all.length && all[end] == length) {
                end++;
            }
            if (length != 0) {
                add(length, 0);
                i++;
            }
            while (i < end) {
                i += addRun(length, end - i);
            }
        }
    }

    /** Describes a part of a run of equal lengths, the first of which has been described if it is not 0. */
    private int addRun(int length, int run) {
        int symbol;
        if (length != 0) {
            symbol = CodeReader.REPEAT_PREVIOUS;
        } else {
            symbol = run < CodeReader.leastRepetitions(CodeReader.REPEAT_ZERO_OFTEN)
                    ? CodeReader.REPEAT_ZERO
                    : CodeReader.REPEAT_ZERO_OFTEN;
        }
        int least = CodeReader.leastRepetitions(symbol);
        if (run < least) {
            add(length, 0);
            return 1;
        }
        int repetitions = Math.min(run, least + (1 << CodeReader.repetitionBits(symbol)) - 1);
        add(symbol, repetitions - least);
        return repetitions;
    }

    private void add(int symbol, int extra) {
        items[size++] = symbol | extra << 5;
        frequencies[symbol]++;
    }

    private static int usedPart(byte[] lengths) {
        int used = lengths.length;
        while (used > 0 && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }
}
