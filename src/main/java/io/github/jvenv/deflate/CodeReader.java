package io.github.jvenv.deflate;

import java.io.IOException;
import java.util.Arrays;

/** The two codes of the block being read: fixed by RFC 1951, section 3.2.6, or described in the block, section 3.2.7. */
final class CodeReader {
    private static final int MOST_LITERALS_AND_LENGTHS = 286;
    static final int CODE_LENGTH_SYMBOLS = 19;
    private static final int[] CODE_LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    static final int REPEAT_PREVIOUS = 16;
    static final int REPEAT_ZERO = 17;
    static final int REPEAT_ZERO_OFTEN = 18;

    private final BitReader reader;
    private final LengthTable lengths = new LengthTable();
    private final DistanceTable distances = new DistanceTable();
    private final HuffmanCode codeLengthCode = new HuffmanCode(CODE_LENGTH_SYMBOLS);
    private final byte[] codeLengths = new byte[LengthTable.SYMBOLS + DistanceTable.SYMBOLS];

    CodeReader(BitReader reader) {
        this.reader = reader;
    }

    LengthTable lengths() {
        return lengths;
    }

    DistanceTable distances() {
        return distances;
    }

    /** Defines the fixed codes. */
    void useFixed(long bytesLeft) {
        lengths.define(CodeWords.fixedLengthLengths(), LengthTable.SYMBOLS, bytesLeft);
        distances.define(CodeWords.fixedDistanceLengths(), 0, DistanceTable.SYMBOLS);
    }

    /** Defines the codes that the block's header describes. */
    void readDynamic(long bytesLeft) throws IOException {
        int literals = reader.take(5) + 257;
        int distanceSymbols = reader.take(5) + 1;
        if (literals > MOST_LITERALS_AND_LENGTHS || distanceSymbols > MatchCodes.DISTANCES) {
            throw reader.fault("a block describes more codes than there are");
        }
        readCodeLengthCode();
        readCodeLengths(literals + distanceSymbols);
        if (codeLengths[LengthTable.END_SYMBOL] == 0) {
            throw reader.fault("a block has no code for its end");
        }
        if (!lengths.define(codeLengths, literals, bytesLeft)) {
            throw reader.fault("a block's codes for literals and lengths are not a complete code");
        }
        if (!distances.define(codeLengths, literals, literals + distanceSymbols)) {
            throw reader.fault("a block's codes for distances are not a complete code");
        }
    }

    private void readCodeLengthCode() throws IOException {
        int number = reader.take(4) + 4;
        byte[] lengthsInOrder = new byte[CODE_LENGTH_SYMBOLS];
        for (int i = 0; i < number; i++) {
            lengthsInOrder[CODE_LENGTH_ORDER[i]] = (byte) reader.take(3);
        }
        codeLengthCode.define(lengthsInOrder, 0, CODE_LENGTH_SYMBOLS);
        if (!codeLengthCode.isComplete()) {
            throw reader.fault("a block's codes for code lengths are not a complete code");
        }
    }

    private void readCodeLengths(int number) throws IOException {
        int i = 0;
        while (i < number) {
            reader.refill();
            int decoded = codeLengthCode.decode(reader.bits);
            reader.take(decoded & HuffmanCode.LONGEST);
            int symbol = decoded >>> 4;
            if (symbol < REPEAT_PREVIOUS) {
                codeLengths[i++] = (byte) symbol;
                continue;
            }
            if (symbol == REPEAT_PREVIOUS && i == 0) {
                throw reader.fault("a block repeats a code length before the first one");
            }
            byte repeated = symbol == REPEAT_PREVIOUS ? codeLengths[i - 1] : 0;
            int end = i + repetitions(symbol);
            if (end > number) {
                throw reader.fault("a block describes more codes than it announced");
            }
            Arrays.fill(codeLengths, i, end, repeated);
            i = end;
        }
    }

    private int repetitions(int symbol) throws IOException {
        return leastRepetitions(symbol) + reader.take(repetitionBits(symbol));
    }

    /** The symbol whose code length stands at a place of a block's header. */
    static int codeLengthSymbol(int place) {
        return CODE_LENGTH_ORDER[place];
    }

    /** How many bits after the code word say how often a code length is repeated. */
    static int repetitionBits(int symbol) {
        return switch (symbol) {
            case REPEAT_PREVIOUS -> 2;
            case REPEAT_ZERO -> 3;
            case REPEAT_ZERO_OFTEN -> 7;
            default -> 0;
        };
    }

    /** How often a code length is repeated at least. */
    static int leastRepetitions(int symbol) {
        return symbol == REPEAT_ZERO_OFTEN ? 11 : 3;
    }
}
