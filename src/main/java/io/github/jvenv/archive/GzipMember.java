package io.github.jvenv.archive;

import io.github.jvenv.digest.Crc32;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands around the deflate stream of a gzip member: RFC 1952, section 2.3. */
final class GzipMember {
    private static final int HEADER_BYTES = 10;
    private static final int TRAILER_BYTES = 8;
    private static final byte DEFLATED = 8;
    private static final byte UNKNOWN_SYSTEM = (byte) 255;

    private GzipMember() {}

    /** A header that names no file, no time and no system. */
    static byte[] header() {
        byte[] header = new byte[HEADER_BYTES];
        header[0] = 0x1f;
        header[1] = (byte) 0x8b;
        header[2] = DEFLATED;
        header[HEADER_BYTES - 1] = UNKNOWN_SYSTEM;
        return header;
    }

    /** The check-sum, and the size modulo 2^32. */
    static byte[] trailer(Crc32 content) {
        return ByteBuffer.allocate(TRAILER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.value())
                .putInt((int) content.length())
                .array();
    }
}
