package io.github.jvenv.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes the records of a zip around its data, with 64-bit extensions where there is need for them. Every entry has the
 * same time: in two-second steps as DOS had it, in UTC, and exactly in the extra field that Info-ZIP reads.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE's APPNOTE</a>
 */
final class ZipRecords {
    /** This value of 32 bits means that 64 bits stand elsewhere. */
    static final long LARGEST = 0xffff_ffffL;

    private static final int MOST_ENTRIES = 0xffff;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_LOCATOR = 0x07064b50;

    private static final int FIXED_BYTES = 128;
    private static final int UNIX = 3 << 8;
    private static final int VERSION = 20;
    private static final int WIDE_VERSION = 45;
    private static final int FOLLOWED_FLAG = 1 << 3;
    private static final int UTF_8_FLAG = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int DOS_DIRECTORY = 0x10;
    private static final short WIDE_FIELD = 1;
    private static final short TIME_FIELD = 0x5455;
    private static final int TIME_FIELD_BYTES = 9;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2107;

    private final int seconds;
    private final int dosTime;

    ZipRecords(Instant modified) {
        seconds = (int) Math.min(Integer.MAX_VALUE, modified.getEpochSecond());
        dosTime = dosTime(LocalDateTime.ofInstant(modified, ZoneOffset.UTC));
    }

    private static int dosTime(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR) {
            return dosTime(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0));
        }
        if (time.getYear() > LAST_YEAR) {
            return dosTime(LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58));
        }
        int date = (time.getYear() - FIRST_YEAR) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
        return date << 16 | time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() >> 1;
    }

    /** The header before an entry's data. */
    byte[] local(ZipRecord record) {
        byte[] name = name(record);
        ByteBuffer target = buffer(name.length).putInt(LOCAL);
        putCommon(target, record, name);
        boolean wide = record.isWide();
        long compressedSize = record.isFollowed() ? 0 : record.compressedSize();
        long size = record.isFollowed() ? 0 : record.size();
        target.putInt(record.isFollowed() ? 0 : record.crc32())
                .putInt((int) (wide ? LARGEST : compressedSize))
                .putInt((int) (wide ? LARGEST : size))
                .putShort((short) name.length)
                .putShort((short) (TIME_FIELD_BYTES + (wide ? 20 : 0)))
                .put(name);
        putTime(target);
        if (wide) {
            target.putShort(WIDE_FIELD).putShort((short) 16).putLong(size).putLong(compressedSize);
        }
        return bytes(target);
    }

    /** What follows the data of an entry whose sizes were not known before it. */
    byte[] descriptor(ZipRecord record) {
        ByteBuffer target = buffer(0).putInt(DESCRIPTOR).putInt(record.crc32());
        if (record.isWide()) {
            target.putLong(record.compressedSize()).putLong(record.size());
        } else {
            target.putInt((int) record.compressedSize()).putInt((int) record.size());
        }
        return bytes(target);
    }

    /** The entry's part of the directory. */
    byte[] central(ZipRecord record) {
        byte[] name = name(record);
        boolean wideSizes = record.isWide();
        boolean wideOffset = record.offset() >= LARGEST;
        int wideBytes = (wideSizes ? 16 : 0) + (wideOffset ? 8 : 0);
        ByteBuffer target =
                buffer(name.length).putInt(CENTRAL).putShort((short) (UNIX | (wideBytes > 0 ? WIDE_VERSION : 30)));
        putCommon(target, record, name);
        target.putInt(record.crc32())
                .putInt((int) (wideSizes ? LARGEST : record.compressedSize()))
                .putInt((int) (wideSizes ? LARGEST : record.size()))
                .putShort((short) name.length)
                .putShort((short) (TIME_FIELD_BYTES + (wideBytes > 0 ? 4 + wideBytes : 0)))
                .putShort((short) 0) // comment
                .putShort((short) 0) // disk
                .putShort((short) 0) // internal attributes
                .putInt(attributes(record.entry()))
                .putInt((int) (wideOffset ? LARGEST : record.offset()))
                .put(name);
        putTime(target);
        if (wideBytes > 0) {
            target.putShort(WIDE_FIELD).putShort((short) wideBytes);
            if (wideSizes) {
                target.putLong(record.size()).putLong(record.compressedSize());
            }
            if (wideOffset) {
                target.putLong(record.offset());
            }
        }
        return bytes(target);
    }

    /** What ends the zip. */
    byte[] end(long entries, long directoryStart, long directoryBytes) {
        ByteBuffer target = buffer(0);
        if (entries >= MOST_ENTRIES || directoryStart >= LARGEST || directoryBytes >= LARGEST) {
            target.putInt(WIDE_END)
                    .putLong(44)
                    .putShort((short) (UNIX | WIDE_VERSION))
                    .putShort((short) WIDE_VERSION)
                    .putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(directoryBytes)
                    .putLong(directoryStart)
                    .putInt(WIDE_LOCATOR)
                    .putInt(0)
                    .putLong(directoryStart + directoryBytes)
                    .putInt(1);
        }
        short number = (short) Math.min(entries, MOST_ENTRIES);
        target.putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(number)
                .putShort(number)
                .putInt((int) Math.min(directoryBytes, LARGEST))
                .putInt((int) Math.min(directoryStart, LARGEST))
                .putShort((short) 0);
        return bytes(target);
    }

    private void putCommon(ByteBuffer target, ZipRecord record, byte[] name) {
        boolean ascii = true;
        for (byte b : name) {
            ascii &= b >= 0;
        }
        target.putShort((short) (record.isWide() ? WIDE_VERSION : VERSION))
                .putShort((short) ((record.isFollowed() ? FOLLOWED_FLAG : 0) | (ascii ? 0 : UTF_8_FLAG)))
                .putShort((short) (record.deflated() ? DEFLATED : 0))
                .putInt(dosTime);
    }

    private static int attributes(TarEntry entry) {
        int type = switch (entry.type()) {
            case FILE -> 0100000;
            case LINK -> 0120000;
            case DIRECTORY -> 0040000;
        };
        return (type | entry.mode()) << 16 | (entry.type() == TarEntry.Type.DIRECTORY ? DOS_DIRECTORY : 0);
    }

    private void putTime(ByteBuffer target) {
        target.putShort(TIME_FIELD).putShort((short) 5).put((byte) 1).putInt(seconds);
    }

    private static byte[] name(ZipRecord record) {
        return record.entry().name().getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(int more) {
        return ByteBuffer.allocate(FIXED_BYTES + more).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer target) {
        byte[] bytes = new byte[target.position()];
        target.flip().get(bytes);
        return bytes;
    }
}
