package io.github.jvenv.zip;

import io.github.jvenv.filesystem.ShownName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What the central directory says of one member, checked as far as it can be without looking at the member.
 *
 * @param name the name; ends with {@code /} if it is a directory
 * @param rawName the name as it is written
 * @param flags general purpose flags (APPNOTE 4.4.4)
 * @param headerOffset bytes from the start of the file to the member's own header
 * @param symbolicLink whether its content is the target of a link
 */
record CentralEntry(
        String name,
        ByteBuffer rawName,
        int flags,
        boolean deflated,
        long headerOffset,
        long compressedSize,
        long size,
        int crc32,
        boolean executable,
        boolean symbolicLink) {
    private static final int ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13;

    /** Deflate spends at least two bits on 258 bytes, so nothing grows more than this when it is inflated. */
    private static final int MAXIMUM_GROWTH = 1032;

    /** What stands for bytes that are no letter, if it is not meant. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int EXECUTABLE_BITS = 0111;

    static CentralEntry of(ByteSource source, ZipArchiveEntry entry) {
        return of(
                source,
                ByteBuffer.wrap(entry.getRawName()),
                entry.getRawFlag(),
                entry.getMethod(),
                (int) entry.getDiskNumberStart(),
                (int) (entry.getExternalAttributes() >>> 16) & 0xffff,
                entry.getLocalHeaderOffset(),
                entry.getCompressedSize(),
                entry.getSize(),
                (int) entry.getCrc());
    }

    /**
     * The entry with the given values.
     *
     * @param disk the number of the part that the member begins in
     * @param mode Python's zipfile writes it on every platform, whichever the entry names as its maker
     */
    static CentralEntry of(
            ByteSource source,
            ByteBuffer rawName,
            int flags,
            int method,
            int disk,
            int mode,
            long headerOffset,
            long compressedSize,
            long size,
            int crc32) {
        String name = decode(source, rawName);
        if ((flags & ENCRYPTED) != 0) {
            throw fault(source, name, "is encrypted");
        }
        if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
            throw fault(
                    source,
                    name,
                    "is compressed by method " + method + ", and only 0 (stored) and 8 (deflate) are accepted");
        }
        if (disk != 0) {
            throw source.failure("it is a part of a split archive");
        }
        CentralEntry result = new CentralEntry(
                name,
                rawName,
                flags,
                method == ZipEntry.DEFLATED,
                headerOffset,
                compressedSize,
                size,
                crc32,
                (mode & FILE_TYPE) == REGULAR_FILE && (mode & EXECUTABLE_BITS) != 0,
                (mode & FILE_TYPE) == SYMBOLIC_LINK);
        result.checkSizes(source);
        return result;
    }

    private static InvalidZipFailure fault(ByteSource source, String name, String fault) {
        return source.failure("its member " + ShownName.quoted(name) + " " + fault);
    }

    boolean isDirectory() {
        return name.endsWith("/");
    }

    private void checkSizes(ByteSource source) {
        boolean possible = compressedSize >= 0
                && size >= 0
                && headerOffset >= 0
                && compressedSize <= source.size()
                && headerOffset < source.size()
                && (deflated ? size <= compressedSize * MAXIMUM_GROWTH : size == compressedSize)
                && (!isDirectory() || size == 0);
        if (!possible) {
            throw source.failure("its member " + ShownName.quoted(name) + " claims to be " + size + " bytes made of "
                    + compressedSize + ", which cannot be");
        }
    }

    /** Names are UTF-8 whether or not the flag for it is set: the wheel format has them so (PEP 427). */
    private static String decode(ByteSource source, ByteBuffer rawName) {
        String name = new String(
                rawName.array(),
                rawName.arrayOffset() + rawName.position(),
                rawName.remaining(),
                StandardCharsets.UTF_8);
        if (name.isEmpty()) {
            throw source.failure("one of its members has no name");
        }
        if (name.indexOf(REPLACEMENT) >= 0 && !isUtf8(rawName)) {
            throw fault(source, name, "has a name that is not UTF-8");
        }
        return name;
    }

    private static boolean isUtf8(ByteBuffer text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(text.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
