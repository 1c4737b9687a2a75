package io.github.jvenv.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Libraries of macOS that need others and do nothing. */
public final class MachOBuilder {
    private static final int ARM64 = 0x0100000c;

    private final List<byte[]> commands = new ArrayList<>();
    private boolean wide = true;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    /** The form of the header; to be called first. */
    public MachOBuilder form(boolean wide, ByteOrder order) {
        this.wide = wide;
        this.order = order;
        return this;
    }

    /** A library that it needs. */
    public MachOBuilder needs(String library) {
        return named(0xc, library);
    }

    /** A library that it uses if it is there. */
    public MachOBuilder mayUse(String library) {
        return named(0x80000018, library);
    }

    /** A library whose names are its own as well. */
    public MachOBuilder exports(String library) {
        return named(0x8000001f, library);
    }

    /** The oldest version of a system that it is for; 1 is macOS. */
    public MachOBuilder builtFor(int system, int major, int minor, int third) {
        return command(24, 0x32, system, major << 16 | minor << 8 | third, 0, 0);
    }

    /** The same of macOS, as older linkers say it. */
    public MachOBuilder builtForMacOs(int major, int minor) {
        return command(16, 0x24, major << 16 | minor << 8, 0);
    }

    /** A command of any kind, which may lie about its size. */
    public MachOBuilder command(int size, int kind, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * values.length).order(order);
        bytes.putInt(kind).putInt(size);
        for (int value : values) {
            bytes.putInt(value);
        }
        commands.add(bytes.array());
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        int size = commands.stream().mapToInt(one -> one.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate((wide ? 32 : 28) + size).order(order);
        bytes.putInt(wide ? 0xfeedfacf : 0xfeedface).putInt(ARM64).putInt(0);
        bytes.putInt(6).putInt(commands.size()).putInt(size).putInt(0);
        if (wide) {
            bytes.putInt(0);
        }
        commands.forEach(bytes::put);
        return bytes.array();
    }

    /** One file that has these in it, each for a processor. */
    public static byte[] fat(byte[]... parts) {
        int size = 8 + 20 * parts.length;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(0xcafebabe).putInt(parts.length);
        int start = 8 + 20 * parts.length;
        for (byte[] part : parts) {
            bytes.putInt(ARM64).putInt(0).putInt(start).putInt(part.length).putInt(0);
            start += part.length;
        }
        for (byte[] part : parts) {
            bytes.put(part);
        }
        return bytes.array();
    }

    private MachOBuilder named(int kind, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int size = (24 + text.length + 8) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
        bytes.putInt(kind).putInt(size).putInt(24).putInt(0).putInt(0).putInt(0).put(text);
        commands.add(bytes.array());
        return this;
    }
}
