package io.github.jvenv.deflate;

/**
 * Where a deflate stream's final block starts, where the stream ends, and how much it inflates to. Bits are counted from
 * the stream's first one, in the order in which RFC 1951 packs them: from each byte's least significant bit on.
 *
 * @param finalBlockBit the position of the bit that marks the final block, which is set
 * @param endBit the position after the stream's last bit
 * @param inflatedSize bytes that the stream inflates to
 */
public record DeflateExtent(long finalBlockBit, long endBit, long inflatedSize) {
    /** How many bytes the stream takes up, the last of them perhaps not fully used. */
    public long byteLength() {
        return (endBit + 7) >>> 3;
    }
}
