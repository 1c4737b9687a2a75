package io.github.jvenv.zip;

import io.github.jvenv.filesystem.ShownName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The header before a member's data (APPNOTE 4.3.7), compared with what the central directory says of the member. */
final class LocalHeader {
    private static final int SIGNATURE = 0x04034b50;
    private static final int LENGTH = 30;

    /** General purpose flag: sizes and check-sum follow the data, and may be zero here. */
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;

    private static final int WIDE = 0xffffffff;
    private static final short WIDE_EXTRA = 1;

    private final ByteSource source;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(LENGTH + 1024).order(ByteOrder.LITTLE_ENDIAN);

    LocalHeader(ByteSource source) {
        this.source = source;
    }

    /**
     * Reads the header of a member.
     *
     * @param limit where something else begins that the member's data must not reach into
     * @return where the member's data stands: bytes from the start of the file
     */
    long dataOffset(CentralEntry entry, long limit) throws IOException {
        int nameLength = entry.rawName().remaining();
        long offset = entry.headerOffset();
        if (offset + LENGTH + nameLength > limit) {
            throw outside(entry);
        }
        read(offset, LENGTH + nameLength);
        if (buffer.getInt(0) != SIGNATURE) {
            throw source.failure("there is no header where its member " + quoted(entry) + " should begin");
        }
        int extraLength = Short.toUnsignedInt(buffer.getShort(28));
        long dataOffset = offset + LENGTH + nameLength + extraLength;
        if (Short.toUnsignedInt(buffer.getShort(26)) != nameLength
                || !buffer.slice(LENGTH, nameLength).equals(entry.rawName())) {
            throw disagreement(entry, "name");
        }
        if (buffer.getShort(8) != (entry.deflated() ? 8 : 0)) {
            throw disagreement(entry, "method");
        }
        if (dataOffset + entry.compressedSize() > limit) {
            throw outside(entry);
        }
        checkSizes(entry, offset + LENGTH + nameLength, extraLength);
        return dataOffset;
    }

    private void checkSizes(CentralEntry entry, long extraOffset, int extraLength) throws IOException {
        boolean later = (buffer.getShort(6) & DESCRIPTOR_FOLLOWS) != 0;
        int crc32 = buffer.getInt(14);
        int narrowCompressed = buffer.getInt(18);
        int narrowSize = buffer.getInt(22);
        long compressedSize = Integer.toUnsignedLong(narrowCompressed);
        long size = Integer.toUnsignedLong(narrowSize);
        if (narrowCompressed == WIDE && narrowSize == WIDE) {
            read(extraOffset, extraLength);
            int wide = findWideExtra(extraLength);
            if (wide >= 0) {
                size = buffer.getLong(wide);
                compressedSize = buffer.getLong(wide + 8);
            }
        }
        boolean absent = later && crc32 == 0 && compressedSize == 0 && size == 0;
        if (!absent && compressedSize != entry.compressedSize()) {
            throw disagreement(entry, "compressed size");
        }
        if (!absent && size != entry.size()) {
            throw disagreement(entry, "size");
        }
        if (!absent && crc32 != entry.crc32()) {
            throw disagreement(entry, "check-sum");
        }
    }

    /** Where the two 64-bit sizes stand among the extra fields in the buffer (APPNOTE 4.5.3), or -1. */
    private int findWideExtra(int extraLength) {
        int at = 0;
        while (at + 4 <= extraLength) {
            int length = Short.toUnsignedInt(buffer.getShort(at + 2));
            if (buffer.getShort(at) == WIDE_EXTRA && length >= 16 && at + 4 + length <= extraLength) {
                return at + 4;
            }
            at += 4 + length;
        }
        return -1;
    }

    private void read(long offset, int length) throws IOException {
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
        }
        source.readFully(buffer.clear().limit(length), offset);
    }

    private InvalidZipFailure outside(CentralEntry entry) {
        return source.failure("the data of its member " + quoted(entry) + " reaches into what follows it");
    }

    private InvalidZipFailure disagreement(CentralEntry entry, String what) {
        return source.failure(
                "its directory and the header of its member " + quoted(entry) + " disagree about the " + what);
    }

    private static String quoted(CentralEntry entry) {
        return ShownName.quoted(entry.name());
    }
}
