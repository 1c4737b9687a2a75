package io.github.jvenv.deflate;

import java.util.Arrays;

/** The lengths of the code words of a Huffman code (RFC 1951, section 3.2.2), made from how often each symbol occurs. */
final class CodeLengths {
    private static final int SYMBOL_BITS = 9;

    private CodeLengths() {}

    /**
     * The lengths of an optimal code, or of a nearly optimal one where that would need a longer code word than allowed. A
     * symbol that does not occur has length 0; one that occurs alone has length 1.
     */
    static byte[] of(int[] frequencies, int longest) {
        long[] leaves = new long[frequencies.length];
        int number = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                leaves[number++] = (long) frequencies[symbol] << SYMBOL_BITS | symbol;
            }
        }
        byte[] lengths = new byte[frequencies.length];
        if (number == 1) {
            lengths[symbolOf(leaves[0])] = 1;
        }
        if (number < 2) {
            return lengths;
        }
        while (true) {
            // Ordered by frequency, then by symbol, so that equal frequencies give the same code anywhere.
            Arrays.sort(leaves, 0, number);
            int[] depths = depths(leaves, number);
            if (depths[0] <= longest) {
                for (int i = 0; i < number; i++) {
                    lengths[symbolOf(leaves[i])] = (byte) depths[i];
                }
                return lengths;
            }
            for (int i = 0; i < number; i++) {
                leaves[i] = flattened(leaves[i]);
            }
        }
    }

    /** Half as frequent, but still there: the longest code words get shorter. */
    private static long flattened(long leaf) {
        long frequency = ((leaf >>> SYMBOL_BITS) + 1) >>> 1;
        return frequency << SYMBOL_BITS | symbolOf(leaf);
    }

    /** How deep each leaf hangs in the tree that always joins the two rarest nodes; the rarest leaf hangs deepest. */
    private static int[] depths(long[] leaves, int number) {
        int nodes = 2 * number - 1;
        long[] weights = new long[nodes];
        int[] parents = new int[nodes];
        for (int i = 0; i < number; i++) {
            weights[i] = leaves[i] >>> SYMBOL_BITS;
        }
        int leaf = 0;
        int joined = number;
        for (int node = number; node < nodes; node++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < number && (joined == node || weights[leaf] <= weights[joined]);
                int rarest = takeLeaf ? leaf++ : joined++;
                weights[node] += weights[rarest];
                parents[rarest] = node;
            }
        }
        int[] depths = new int[nodes];
        for (int node = nodes - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return depths;
    }

    private static int symbolOf(long leaf) {
        return (int) leaf & ((1 << SYMBOL_BITS) - 1);
    }
}
