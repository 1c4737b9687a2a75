package io.github.jvenv.rpm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the entries of a header structure, and lays them out in the order of their tags. */
final class HeaderStructure {
    private static final byte[] MAGIC = {(byte) 0x8e, (byte) 0xad, (byte) 0xe8, 1, 0, 0, 0, 0};
    private static final int ENTRY_BYTES = 16;

    private static final int INT16 = 3;
    private static final int INT32 = 4;
    private static final int INT64 = 5;
    private static final int STRING = 6;
    private static final int BINARY = 7;
    private static final int STRING_ARRAY = 8;
    private static final int I18N_STRING = 9;

    private final int region;
    private final SortedMap<Integer, Entry> entries = new TreeMap<>();

    /** A structure with nothing in it yet. */
    HeaderStructure(int region) {
        this.region = region;
    }

    /** An entry's value as it stands in the data. */
    private static final class Entry {
        private final int type;
        private final int count;
        private final int alignment;
        private final byte[] data;

        Entry(int type, int count, int alignment, byte[] data) {
            this.type = type;
            this.count = count;
            this.alignment = alignment;
            this.data = data;
        }

        /** How many bytes are left out before it, where others have taken so many. */
        int padding(int before) {
            return Math.floorMod(-before, alignment);
        }
    }

    void text(int tag, String value) {
        entries.put(tag, new Entry(STRING, 1, 1, terminated(List.of(value))));
    }

    /** A text in a language, of which there is one: the C locale. */
    void i18nText(int tag, String value) {
        entries.put(tag, new Entry(I18N_STRING, 1, 1, terminated(List.of(value))));
    }

    void texts(int tag, List<String> values) {
        entries.put(tag, new Entry(STRING_ARRAY, values.size(), 1, terminated(values)));
    }

    void int16s(int tag, List<Integer> values) {
        ByteBuffer data = ByteBuffer.allocate(values.size() * Short.BYTES);
        values.forEach(value -> data.putShort(value.shortValue()));
        entries.put(tag, new Entry(INT16, values.size(), Short.BYTES, data.array()));
    }

    void int64s(int tag, List<Long> values) {
        ByteBuffer data = ByteBuffer.allocate(values.size() * Long.BYTES);
        values.forEach(data::putLong);
        entries.put(tag, new Entry(INT64, values.size(), Long.BYTES, data.array()));
    }

    void int32s(int tag, List<Integer> values) {
        ByteBuffer data = ByteBuffer.allocate(values.size() * Integer.BYTES);
        values.forEach(data::putInt);
        entries.put(tag, new Entry(INT32, values.size(), Integer.BYTES, data.array()));
    }

    void int32(int tag, int value) {
        int32s(tag, List.of(value));
    }

    void int64(int tag, long value) {
        byte[] data = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        entries.put(tag, new Entry(INT64, 1, Long.BYTES, data));
    }

    /** A size: in 32 bits under one tag where it fits, in 64 under another otherwise. */
    void size(int tag, int longTag, long bytes) {
        if (bytes <= 0xffff_ffffL) {
            int32(tag, (int) bytes);
        } else {
            int64(longTag, bytes);
        }
    }

    /** How many bytes the whole structure has. */
    int length() {
        return MAGIC.length + 2 * Integer.BYTES + (entries.size() + 1) * ENTRY_BYTES + dataLength() + ENTRY_BYTES;
    }

    /** Writes the whole structure, its magic included. It can have tens of megabytes, and is not copied for that. */
    void writeTo(OutputStream out) throws IOException {
        int number = entries.size() + 1;
        int trailer = dataLength();
        ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + number * ENTRY_BYTES)
                .put(MAGIC)
                .putInt(number)
                .putInt(trailer + ENTRY_BYTES)
                .put(regionEntry(trailer));
        int offset = 0;
        for (Map.Entry<Integer, Entry> tagged : entries.entrySet()) {
            Entry entry = tagged.getValue();
            offset += entry.padding(offset);
            start.putInt(tagged.getKey()).putInt(entry.type).putInt(offset).putInt(entry.count);
            offset += entry.data.length;
        }
        out.write(start.array());
        offset = 0;
        for (Entry entry : entries.values()) {
            int padding = entry.padding(offset);
            out.write(new byte[padding]);
            out.write(entry.data);
            offset += padding + entry.data.length;
        }
        out.write(regionEntry(-number * ENTRY_BYTES));
    }

    private int dataLength() {
        int length = 0;
        for (Entry entry : entries.values()) {
            length += entry.padding(length) + entry.data.length;
        }
        return length;
    }

    private byte[] regionEntry(int offset) {
        return ByteBuffer.allocate(ENTRY_BYTES)
                .putInt(region)
                .putInt(BINARY)
                .putInt(offset)
                .putInt(ENTRY_BYTES)
                .array();
    }

    private static byte[] terminated(List<String> texts) {
        // Twice over all texts takes less memory than an array that grows.
        int length = 0;
        for (String text : texts) {
            length += plain(text).length + 1;
        }
        ByteBuffer data = ByteBuffer.allocate(length);
        for (String text : texts) {
            data.put(plain(text)).put((byte) 0);
        }
        return data.array();
    }

    private static byte[] plain(String text) {
        return text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
    }
}
