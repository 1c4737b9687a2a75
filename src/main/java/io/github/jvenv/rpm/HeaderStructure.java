package io.github.jvenv.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** The whole structure, its magic included. */
    byte[] bytes() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer index = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        entries.forEach((tag, entry) -> {
            while (data.size() % entry.alignment != 0) {
                data.write(0);
            }
            index.putInt(tag).putInt(entry.type).putInt(data.size()).putInt(entry.count);
            data.writeBytes(entry.data);
        });
        int trailer = data.size();
        int number = entries.size() + 1;
        data.writeBytes(regionEntry(-number * ENTRY_BYTES));
        return ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + number * ENTRY_BYTES + data.size())
                .put(MAGIC)
                .putInt(number)
                .putInt(data.size())
                .put(regionEntry(trailer))
                .put(index.array())
                .put(data.toByteArray())
                .array();
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
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String text : texts) {
            data.writeBytes(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
            data.write(0);
        }
        return data.toByteArray();
    }
}
