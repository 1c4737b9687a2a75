package io.github.jvenv.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The last record of a zip, which says where its central directory is (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param wide whether it is the 64-bit one
 * @param members how many members the central directory has
 * @param centralStart bytes from the start of the file to the central directory
 * @param preamble bytes before the archive, which the offsets in it do not count
 * @param tail the file from the central directory on, to its end
 */
record EndRecord(boolean wide, long members, long centralStart, long preamble, ByteBuffer tail) {
    /** More members than any wheel or interpreter has; each costs memory before anything of it can be checked. */
    static final int MAXIMUM_MEMBERS = 200_000;

    /** For each member: a header of 46 bytes, and a name that is long. */
    private static final int CENTRAL_BYTES = 250;

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int MAXIMUM_COMMENT = 0xffff;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int WIDE_SIGNATURE = 0x06064b50;
    private static final int WIDE_LENGTH = 56;

    /** It may have a part that nobody defined yet (APPNOTE 4.3.14.2). */
    private static final int MAXIMUM_WIDE_LENGTH = 1 << 16;

    /**
     * Reads it.
     *
     * @param mostMembers how many are accepted, if that is more than {@link #MAXIMUM_MEMBERS}
     */
    static EndRecord read(ByteSource source, int mostMembers) throws IOException {
        long accepted = Math.max(MAXIMUM_MEMBERS, mostMembers);
        int length = (int) Math.min(source.size(), WIDE_LENGTH + LOCATOR_LENGTH + LENGTH + MAXIMUM_COMMENT);
        long start = source.size() - length;
        ByteBuffer end = allocate(length);
        source.readFully(end, start);
        int record = find(end);
        if (record < 0) {
            throw source.failure("it is no zip archive, or its end is missing");
        }
        boolean wide = isWide(end, record);
        Claims claims = wide
                ? wide(source, end.getLong(record - LOCATOR_LENGTH + 8), start + record - LOCATOR_LENGTH)
                : narrow(end, record, start + record);
        long centralStart = claims.centralStart(source, accepted);
        return new EndRecord(
                wide,
                claims.members,
                centralStart,
                centralStart - claims.centralOffset,
                tail(source, centralStart, end, start));
    }

    /** What either form of the record says, and where that form stands: right behind the central directory. */
    private record Claims(int disks, long members, long centralSize, long centralOffset, long position) {
        /** Counted from the end: a zip may have other bytes before its first member. */
        long centralStart(ByteSource source, long mostMembers) {
            if (disks != 0) {
                throw source.failure("it is a part of a split archive");
            }
            if (members < 0 || members > mostMembers) {
                throw source.failure("it claims " + Long.toUnsignedString(members) + " members, and more than "
                        + mostMembers + " are not accepted");
            }
            long mostBytes = Math.min(mostMembers * CENTRAL_BYTES, Integer.MAX_VALUE / 2);
            if (centralSize < 0 || centralSize > mostBytes) {
                throw source.failure("its directory claims " + Long.toUnsignedString(centralSize)
                        + " bytes, and more than " + mostBytes + " are not accepted");
            }
            long start = position - centralSize;
            if (start < 0 || centralOffset < 0 || centralOffset > start) {
                throw source.failure("its end record points outside the archive");
            }
            return start;
        }
    }

    private static Claims narrow(ByteBuffer end, int record, long position) {
        return new Claims(
                end.getShort(record + 4) | end.getShort(record + 6),
                Short.toUnsignedLong(end.getShort(record + 10)),
                Integer.toUnsignedLong(end.getInt(record + 12)),
                Integer.toUnsignedLong(end.getInt(record + 16)),
                position);
    }

    private static boolean isWide(ByteBuffer end, int record) {
        return record >= LOCATOR_LENGTH && end.getInt(record - LOCATOR_LENGTH) == LOCATOR_SIGNATURE;
    }

    private static Claims wide(ByteSource source, long position, long locator) throws IOException {
        if (position < 0 || position > source.size() - WIDE_LENGTH) {
            throw source.failure("its end record points outside the archive");
        }
        if (locator - position > MAXIMUM_WIDE_LENGTH) { // all that is in between is read into memory
            throw source.failure("its 64-bit end record stands far before its end");
        }
        ByteBuffer wide = allocate(WIDE_LENGTH);
        source.readFully(wide, position);
        if (wide.getInt(0) != WIDE_SIGNATURE) {
            throw source.failure("its end record points at something else than the 64-bit end record");
        }
        return new Claims(
                wide.getInt(16) | wide.getInt(20), wide.getLong(32), wide.getLong(40), wide.getLong(48), position);
    }

    private static ByteBuffer tail(ByteSource source, long start, ByteBuffer end, long endStart) throws IOException {
        if (start >= endStart) {
            return end.slice((int) (start - endStart), (int) (source.size() - start))
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer tail = allocate(Math.toIntExact(source.size() - start));
        tail.limit((int) (endStart - start));
        source.readFully(tail, start);
        tail.position(tail.limit()).limit(tail.capacity());
        return tail.put(end.duplicate().rewind()).flip();
    }

    /** The place of the record in the bytes that the file ends with: its comment reaches to their very end. */
    private static int find(ByteBuffer end) {
        for (int at = end.limit() - LENGTH; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE
                    && at + LENGTH + Short.toUnsignedInt(end.getShort(at + 20)) == end.limit()) {
                return at;
            }
        }
        return -1;
    }

    private static ByteBuffer allocate(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
