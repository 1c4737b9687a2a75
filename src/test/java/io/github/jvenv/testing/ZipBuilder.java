package io.github.jvenv.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zips byte by byte: plain ones, and ones that lie. The same members give the same bytes. A test says of a
 * {@link Member} what it wants otherwise; its central directory and its own header tell the truth unless told not to.
 */
public final class ZipBuilder {
    private final List<Member> members = new ArrayList<>();
    private byte[] preamble = {};
    private String comment = "";
    private boolean wide;
    private int claimedMembers = -1;

    /** One member, with everything that its two descriptions say of it. */
    public static final class Member {
        private final byte[] content;
        private byte[] name;
        private byte[] localName;
        private int method = 8;
        private int localMethod = 8;
        private int flags = 1 << 11;
        private int mode = 0100644;
        private long claimedSize;
        private long localSize;
        private int claimedCrc;
        private Optional<byte[]> data = Optional.empty();
        private boolean descriptor;
        private boolean wide;

        private Member(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.content = content.clone();
            this.claimedSize = content.length;
            this.localSize = content.length;
            CRC32 crc = new CRC32();
            crc.update(content);
            this.claimedCrc = (int) crc.getValue();
        }

        /** A deflated member with mode 644. */
        public static Member of(String name, byte[] content) {
            return new Member(name, content);
        }

        /** A deflated member with mode 644. */
        public static Member of(String name, String content) {
            return of(name, content.getBytes(StandardCharsets.UTF_8));
        }

        /** Leaves the content uncompressed. */
        public Member stored() {
            return method(0).localMethod(0);
        }

        /** The Unix mode with its file type, such as 0100755. */
        public Member mode(int newMode) {
            mode = newMode;
            return this;
        }

        /** Writes sizes and check-sum behind the data, as a writer does that cannot seek. */
        public Member withDescriptor() {
            descriptor = true;
            flags |= 1 << 3;
            return this;
        }

        /** Writes the sizes in 64-bit extra fields. */
        public Member withWideSizes() {
            wide = true;
            return this;
        }

        public Member rawName(byte[] bytes) {
            name = bytes.clone();
            localName = name;
            return this;
        }

        public Member localName(String other) {
            localName = other.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        public Member method(int newMethod) {
            method = newMethod;
            return this;
        }

        public Member localMethod(int newMethod) {
            localMethod = newMethod;
            return this;
        }

        public Member flags(int added) {
            flags |= added;
            return this;
        }

        /** What both descriptions say of the size. */
        public Member claimedSize(long size) {
            claimedSize = size;
            return localSize(size);
        }

        /** What the member's own header says of the size. */
        public Member localSize(long size) {
            localSize = size;
            return this;
        }

        /** What both descriptions say of the check-sum. */
        public Member claimedCrc(int crc) {
            claimedCrc = crc;
            return this;
        }

        /** The bytes in the archive, whatever the content would be compressed to. */
        public Member data(byte[] bytes) {
            data = Optional.of(bytes.clone());
            return this;
        }

        private byte[] data() {
            return data.orElseGet(() -> method == 0 ? content : deflate(content));
        }
    }

    /** Adds a deflated member with mode 644. */
    public ZipBuilder add(String name, String content) {
        return add(Member.of(name, content));
    }

    /** Adds a member. */
    public ZipBuilder add(Member member) {
        members.add(member);
        return this;
    }

    /** Puts bytes before the first member, as self-extracting archives have them. */
    public ZipBuilder preamble(String text) {
        preamble = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public ZipBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** Writes the 64-bit end record too. */
    public ZipBuilder wide() {
        wide = true;
        return this;
    }

    /** How many members the end record says there are. */
    public ZipBuilder claimedMembers(int count) {
        claimedMembers = count;
        return this;
    }

    /** The archive. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(preamble);
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        for (Member member : members) {
            long offset = out.size() - preamble.length;
            byte[] data = member.data();
            out.writeBytes(localHeader(member, data.length));
            out.writeBytes(data);
            if (member.descriptor) {
                out.writeBytes(buffer(16)
                        .putInt(0x08074b50)
                        .putInt(member.claimedCrc)
                        .putInt(data.length)
                        .putInt((int) member.claimedSize)
                        .array());
            }
            central.writeBytes(centralHeader(member, data.length, offset));
        }
        long centralOffset = out.size() - preamble.length;
        out.writeBytes(central.toByteArray());
        out.writeBytes(end(central.size(), centralOffset));
        return out.toByteArray();
    }

    /** Writes the archive to a file, and returns the file. */
    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] localHeader(Member member, int dataLength) {
        byte[] extra = wideExtra(member, member.localSize, dataLength);
        return buffer(30 + member.localName.length + extra.length)
                .putInt(0x04034b50)
                .putShort((short) (member.wide ? 45 : 20))
                .putShort((short) member.flags)
                .putShort((short) member.localMethod)
                .putInt(0x00210000)
                .putInt(member.descriptor ? 0 : member.claimedCrc)
                .putInt(member.descriptor ? 0 : member.wide ? -1 : dataLength)
                .putInt(member.descriptor ? 0 : member.wide ? -1 : (int) member.localSize)
                .putShort((short) member.localName.length)
                .putShort((short) extra.length)
                .put(member.localName)
                .put(extra)
                .array();
    }

    private static byte[] centralHeader(Member member, int dataLength, long offset) {
        byte[] extra = wideExtra(member, member.claimedSize, dataLength);
        return buffer(46 + member.name.length + extra.length)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 45))
                .putShort((short) (member.wide ? 45 : 20))
                .putShort((short) member.flags)
                .putShort((short) member.method)
                .putInt(0x00210000)
                .putInt(member.claimedCrc)
                .putInt(member.wide ? -1 : dataLength)
                .putInt(member.wide ? -1 : (int) member.claimedSize)
                .putShort((short) member.name.length)
                .putShort((short) extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(member.mode << 16)
                .putInt((int) offset)
                .put(member.name)
                .put(extra)
                .array();
    }

    private static byte[] wideExtra(Member member, long size, long dataLength) {
        if (!member.wide) {
            return new byte[0];
        }
        return buffer(20)
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(size)
                .putLong(dataLength)
                .array();
    }

    private byte[] end(int centralSize, long centralOffset) {
        int count = claimedMembers < 0 ? members.size() : claimedMembers;
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer end = buffer((wide ? 76 : 0) + 22 + text.length);
        if (wide) {
            end.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
            end.putInt(0).putInt(0).putLong(count).putLong(count).putLong(centralSize);
            end.putLong(centralOffset);
            end.putInt(0x07064b50).putInt(0);
            end.putLong(preamble.length + centralOffset + centralSize).putInt(1);
        }
        short narrowCount = (short) (wide ? -1 : count);
        end.putInt(0x06054b50).putInt(0).putShort(narrowCount).putShort(narrowCount);
        end.putInt(wide ? -1 : centralSize).putInt(wide ? -1 : (int) centralOffset);
        return end.putShort((short) text.length).put(text).array();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
