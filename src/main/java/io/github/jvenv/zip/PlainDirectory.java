package io.github.jvenv.zip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a central directory without 64-bit extensions (APPNOTE 4.3.12), as nearly every archive has one. Archives that
 * have them, and damaged ones, are left to commons-compress, which knows every form, and says what is wrong; it also makes a
 * date of each member's time, which costs a cold virtual machine more than all the rest of opening a wheel.
 */
final class PlainDirectory {
    private static final int SIGNATURE = 0x02014b50;
    private static final int LENGTH = 46;
    private static final int WIDE = 0xffffffff;
    private static final short WIDE_DISK = (short) 0xffff;

    private PlainDirectory() {}

    /** The entries in the order of the directory; empty if it is not plain, or does not end where it should. */
    static Optional<List<CentralEntry>> find(ByteSource source, EndRecord end) {
        if (end.wide()) {
            return Optional.empty();
        }
        ByteBuffer tail = end.tail();
        List<CentralEntry> entries = new ArrayList<>((int) end.members());
        int at = 0;
        for (long i = 0; i < end.members(); i++) {
            if (!isPlain(tail, at)) {
                return Optional.empty();
            }
            entries.add(entry(source, tail, at, end.preamble()));
            at += length(tail, at);
        }
        return isRecord(tail, at) ? Optional.empty() : Optional.of(entries);
    }

    private static boolean isRecord(ByteBuffer tail, int at) {
        return tail.limit() - at >= LENGTH && tail.getInt(at) == SIGNATURE;
    }

    private static boolean isPlain(ByteBuffer tail, int at) {
        return isRecord(tail, at)
                && length(tail, at) <= tail.limit() - at
                && tail.getInt(at + 20) != WIDE
                && tail.getInt(at + 24) != WIDE
                && tail.getShort(at + 34) != WIDE_DISK
                && tail.getInt(at + 42) != WIDE;
    }

    private static int length(ByteBuffer tail, int at) {
        return LENGTH + unsignedShort(tail, at + 28) + unsignedShort(tail, at + 30) + unsignedShort(tail, at + 32);
    }

    private static CentralEntry entry(ByteSource source, ByteBuffer tail, int at, long preamble) {
        return CentralEntry.of(
                source,
                tail.slice(at + LENGTH, unsignedShort(tail, at + 28)),
                unsignedShort(tail, at + 8),
                unsignedShort(tail, at + 10),
                unsignedShort(tail, at + 34),
                unsignedShort(tail, at + 40),
                Integer.toUnsignedLong(tail.getInt(at + 42)) + preamble,
                Integer.toUnsignedLong(tail.getInt(at + 20)),
                Integer.toUnsignedLong(tail.getInt(at + 24)),
                tail.getInt(at + 16));
    }

    private static int unsignedShort(ByteBuffer tail, int at) {
        return Short.toUnsignedInt(tail.getShort(at));
    }
}
