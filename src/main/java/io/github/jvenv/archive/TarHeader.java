package io.github.jvenv.archive;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the headers of a tar archive: POSIX ustar, preceded by an extended header (pax) where ustar has no room for a
 * name, a link or a size. Says nothing about the machine that made it: every owner is 0 and nameless unless
 * an entry names another, every time the same.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">pax, the formats</a>
 */
final class TarHeader {
    /** What every part of a tar archive is filled up to a multiple of. */
    static final int BLOCK = 512;

    /** Two blocks of zeros end a tar archive. */
    static final int END_BYTES = 2 * BLOCK;

    private static final Field NAME = new Field(0, 100);
    private static final Field MODE = new Field(100, 8);
    private static final Field USER = new Field(108, 8);
    private static final Field GROUP = new Field(116, 8);
    private static final Field SIZE = new Field(124, 12);
    private static final Field TIME = new Field(136, 12);
    private static final Field CHECK_SUM = new Field(148, 8);
    private static final Field TYPE = new Field(156, 1);
    private static final Field LINK = new Field(157, 100);
    private static final Field MAGIC = new Field(257, 8);
    private static final Field USER_NAME = new Field(265, 32);
    private static final Field GROUP_NAME = new Field(297, 32);
    private static final Field DEVICE_MAJOR = new Field(329, 8);
    private static final Field DEVICE_MINOR = new Field(337, 8);
    private static final Field PREFIX = new Field(345, 155);

    private static final char EXTENDED = 'x';
    private static final char GNU_LONG_NAME = 'L';
    private static final char GNU_LONG_LINK = 'K';
    private static final int PLAIN_MODE = 0644;
    private static final String EXTENDED_DIRECTORY = "PaxHeaders/";

    private final byte[] template = new byte[BLOCK];
    private final Extension extension;

    /** How a name is written that ustar has no room for. */
    enum Extension {
        /** As POSIX has it, and names beyond ASCII too. */
        PAX,
        /** As GNU tar has it, because dpkg reads no other. */
        GNU
    }

    /** Headers that all have the given time, cut to seconds. */
    TarHeader(Instant modified) {
        this(modified, Extension.PAX);
    }

    /** The same, with one way or the other for what ustar has no room for. */
    TarHeader(Instant modified, Extension extension) {
        this.extension = extension;
        long seconds = modified.getEpochSecond();
        if (!TIME.holds(seconds)) {
            throw new IllegalArgumentException("a tar header cannot hold the time " + modified);
        }
        USER.putOctal(template, 0);
        GROUP.putOctal(template, 0);
        TIME.putOctal(template, seconds);
        MAGIC.putText(template, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
        DEVICE_MAJOR.putOctal(template, 0);
        DEVICE_MINOR.putOctal(template, 0);
    }

    /** The header of one entry: one block, or an extended header's blocks and that one. */
    byte[] of(TarEntry entry) {
        byte[] header = template.clone();
        SortedMap<String, String> extended = new TreeMap<>();
        if (!putName(header, entry.name())) {
            extended.put("path", entry.name());
        }
        byte[] link = entry.linkTarget().getBytes(StandardCharsets.UTF_8);
        LINK.putText(header, link);
        if (link.length > LINK.length() || !isAscii(link)) {
            extended.put("linkpath", entry.linkTarget());
        }
        USER_NAME.putText(header, entry.owner().getBytes(StandardCharsets.US_ASCII));
        GROUP_NAME.putText(header, entry.group().getBytes(StandardCharsets.US_ASCII));
        if (SIZE.holds(entry.size())) {
            SIZE.putOctal(header, entry.size());
        } else {
            SIZE.putOctal(header, 0);
            extended.put("size", Long.toString(entry.size()));
        }
        finish(header, entry.type().flag(), entry.mode());
        if (extended.isEmpty()) {
            return header;
        }
        return joined(extension == Extension.GNU ? gnu(extended) : extended(entry.name(), extended), header);
    }

    /** Refuses an image that has a file for whose size these headers have too few digits. */
    void requireRoom(EnvironmentImage image) {
        if (extension != Extension.GNU) {
            return;
        }
        image.entries().forEach((path, entry) -> {
            if (entry instanceof ImageEntry.FileEntry file
                    && !SIZE.holds(file.content().size())) {
                throw new Failure(
                        "The file " + path + " has " + file.content().size()
                                + " bytes, and a file of a package can have 8 GiB at most.",
                        "Leave it out of the environment, or make an archive.");
            }
        });
    }

    /** An entry of its own before the entry for each text that is too long, if it is. */
    private byte[] gnu(SortedMap<String, String> extended) {
        byte[] before = {};
        String link = extended.get("linkpath");
        if (link != null && link.getBytes(StandardCharsets.UTF_8).length > LINK.length()) {
            before = joined(before, gnuEntry(GNU_LONG_LINK, link));
        }
        String name = extended.get("path");
        return name != null && name.getBytes(StandardCharsets.UTF_8).length > NAME.length()
                ? joined(before, gnuEntry(GNU_LONG_NAME, name))
                : before;
    }

    private byte[] gnuEntry(char type, String text) {
        byte[] data = joined(text.getBytes(StandardCharsets.UTF_8), new byte[1]);
        byte[] header = template.clone();
        NAME.putText(header, "././@LongLink".getBytes(StandardCharsets.US_ASCII));
        SIZE.putOctal(header, data.length);
        finish(header, type, PLAIN_MODE);
        return joined(header, Arrays.copyOf(data, Math.toIntExact(data.length + Padding.of(data.length, BLOCK))));
    }

    private byte[] extended(String name, SortedMap<String, String> records) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        records.forEach((key, value) -> data.writeBytes(record(key, value)));
        byte[] header = template.clone();
        byte[] label = name.getBytes(StandardCharsets.US_ASCII);
        int labelStart = Math.max(0, label.length - (NAME.length() - EXTENDED_DIRECTORY.length()));
        NAME.putText(
                header,
                joined(
                        EXTENDED_DIRECTORY.getBytes(StandardCharsets.US_ASCII),
                        Arrays.copyOfRange(label, labelStart, label.length)));
        SIZE.putOctal(header, data.size());
        finish(header, EXTENDED, PLAIN_MODE);
        int padded = Math.toIntExact(data.size() + Padding.of(data.size(), BLOCK));
        return joined(header, Arrays.copyOf(data.toByteArray(), padded));
    }

    /** A line that starts with its own length, the digits of the length included. */
    private static byte[] record(String key, String value) {
        byte[] rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
        int length = rest.length + 1;
        while (Integer.toString(length).length() + rest.length != length) {
            length = Integer.toString(length).length() + rest.length;
        }
        return joined(Integer.toString(length).getBytes(StandardCharsets.US_ASCII), rest);
    }

    /** Puts a name into its one or two fields, and says whether it fits. */
    private static boolean putName(byte[] header, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= NAME.length()) {
            NAME.putText(header, bytes);
            return isAscii(bytes);
        }
        for (int slash = bytes.length - 2; slash > 0 && bytes.length - slash - 1 <= NAME.length(); slash--) {
            if (bytes[slash] == '/' && slash <= PREFIX.length()) {
                NAME.putText(header, Arrays.copyOfRange(bytes, slash + 1, bytes.length));
                PREFIX.putText(header, Arrays.copyOf(bytes, slash));
                return isAscii(bytes);
            }
        }
        NAME.putText(header, bytes);
        return false;
    }

    private static void finish(byte[] header, char type, int mode) {
        MODE.putOctal(header, mode);
        header[TYPE.start()] = (byte) type;
        Arrays.fill(header, CHECK_SUM.start(), CHECK_SUM.end(), (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        CHECK_SUM.putOctal(header, sum);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A field of a header. */
    private record Field(int start, int length) {
        int end() {
            return start + length;
        }

        /** Whether the field has room for the number in octal, and a NUL. */
        boolean holds(long number) {
            return number >= 0 && number >>> (3 * (length - 1)) == 0;
        }

        void putOctal(byte[] header, long number) {
            long rest = number;
            for (int i = end() - 2; i >= start; i--) {
                header[i] = (byte) ('0' + (rest & 7));
                rest >>>= 3;
            }
            header[end() - 1] = 0;
        }

        /** Puts as much of a text as there is room for. */
        void putText(byte[] header, byte[] text) {
            System.arraycopy(text, 0, header, start, Math.min(text.length, length));
        }
    }
}
