package io.github.jvenv.deflate;

/** How a block is coded: RFC 1951, section 3.2.3. */
final class BlockType {
    static final int STORED = 0;
    static final int FIXED = 1;
    static final int DYNAMIC = 2;

    /** The bits of the type. */
    static final int TYPE_BITS = 2;

    /** The bits before a block's content: the one that marks it as the final one, and its type. */
    static final int BITS = 1 + TYPE_BITS;

    private BlockType() {}

    /** The first bits of a block with others after it. */
    static int notFinal(int type) {
        return type << 1;
    }

    /** The first bits of the block that ends a stream. */
    static int isFinal(int type) {
        return notFinal(type) | 1;
    }
}
