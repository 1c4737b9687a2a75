package io.github.jvenv.deflate;

/**
 * Turns bytes into blocks: finds what repeats, and writes each block in whichever of the three forms is smallest. The
 * same bytes give the same blocks wherever this runs.
 */
final class Compressor {
    /** A match of this length is taken without looking whether a longer one starts a byte later. */
    private static final int NOT_WORTH_WAITING = 32;

    private static final int LONGEST_STORED = 0xffff;
    private static final int STORED_HEADER_BITS = 3 + 7 + 32;

    private final BitWriter target;
    private final MatchFinder finder = new MatchFinder();
    private final Tokens tokens = new Tokens();
    private byte[] bytes = {};
    private int blockStart;

    Compressor(BitWriter target) {
        this.target = target;
    }

    /** Writes blocks for a part of an array, none of them final. */
    void compress(byte[] array, int from, int to) {
        bytes = array;
        blockStart = from;
        finder.start(array, from, to);
        int at = from;
        while (at < to) {
            at = finder.find(at, 0) ? addMatch(at) : addLiteral(at);
        }
        if (!tokens.isEmpty()) {
            putBlock();
        }
    }

    private int addLiteral(int at) {
        if (tokens.isFull()) {
            putBlock();
        }
        tokens.addLiteral(bytes[at] & 0xff);
        return at + 1;
    }

    /** Adds the match just found, or literals and a longer one that starts later; returns where it ends. */
    private int addMatch(int foundAt) {
        int at = foundAt;
        int known = at + 1;
        int length = finder.length();
        int distance = finder.distance();
        while (length < NOT_WORTH_WAITING) {
            known = at + 2;
            if (!finder.find(at + 1, length)) {
                break;
            }
            at = addLiteral(at);
            length = finder.length();
            distance = finder.distance();
        }
        if (tokens.isFull()) {
            putBlock();
        }
        tokens.addMatch(length, distance);
        int end = at + length;
        for (int place = known; place < end; place++) {
            finder.add(place);
        }
        return end;
    }

    private void putBlock() {
        int size = tokens.inflatedSize();
        byte[] lengths = CodeLengths.of(tokens.lengthFrequencies(), HuffmanCode.LONGEST);
        byte[] distances = CodeLengths.of(tokens.distanceFrequencies(), HuffmanCode.LONGEST);
        SymbolCodes ownCodes = new SymbolCodes(new CodeWords(lengths), new CodeWords(distances));
        CodeDescription description = new CodeDescription(lengths, distances);

        long own = description.cost() + tokens.cost(ownCodes);
        long fixed = tokens.cost(SymbolCodes.FIXED);
        long stored = 8L * size + (long) STORED_HEADER_BITS * (1 + size / LONGEST_STORED);
        if (stored < Math.min(own, fixed)) {
            putStored(blockStart, blockStart + size);
        } else if (fixed <= own) {
            target.put(BlockType.notFinal(BlockType.FIXED), BlockType.BITS);
            tokens.put(SymbolCodes.FIXED, target);
        } else {
            target.put(BlockType.notFinal(BlockType.DYNAMIC), BlockType.BITS);
            description.put(target);
            tokens.put(ownCodes, target);
        }
        blockStart += size;
        tokens.clear();
    }

    private void putStored(int from, int to) {
        for (int start = from; start < to; start += LONGEST_STORED) {
            int end = Math.min(to, start + LONGEST_STORED);
            target.putStoredHeader(end - start);
            target.putBytes(bytes, start, end);
        }
    }
}
