package io.github.jvenv.zip;

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

    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int EXECUTABLE_BITS = 0111;

    static CentralEntry of(ByteSource source, ZipArchiveEntry entry) {
        String name = decode(source, entry.getRawName());
        String quoted = InvalidZipFailure.quoted(name);
        int flags = entry.getRawFlag();
        if ((flags & ENCRYPTED) != 0) {
            throw source.failure("its member " + quoted + " is encrypted");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw source.failure("its member " + quoted + " is compressed by method " + entry.getMethod()
                    + ", and only 0 (stored) and 8 (deflate) are accepted");
        }
        // Python's zipfile writes the mode there on every platform, whichever the entry names as its maker.
        int mode = (int) (entry.getExternalAttributes() >>> 16) & 0xffff;
        if (entry.getDiskNumberStart() != 0) {
            throw source.failure("it is a part of a split archive");
        }
        CentralEntry result = new CentralEntry(
                name,
                ByteBuffer.wrap(entry.getRawName()),
                flags,
                entry.getMethod() == ZipEntry.DEFLATED,
                entry.getLocalHeaderOffset(),
                entry.getCompressedSize(),
                entry.getSize(),
                (int) entry.getCrc(),
                (mode & FILE_TYPE) == REGULAR_FILE && (mode & EXECUTABLE_BITS) != 0,
                (mode & FILE_TYPE) == SYMBOLIC_LINK);
        result.checkSizes(source);
        return result;
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
            throw source.failure("its member " + InvalidZipFailure.quoted(name) + " claims to be " + size
                    + " bytes made of " + compressedSize + ", which cannot be");
        }
    }

    /** Names are UTF-8 whether or not the flag for it is set: the wheel format has them so (PEP 427). */
    private static String decode(ByteSource source, byte[] rawName) {
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(rawName))
                    .toString();
            if (name.isEmpty()) {
                throw source.failure("one of its members has no name");
            }
            return name;
        } catch (CharacterCodingException e) {
            String shown = new String(rawName, StandardCharsets.UTF_8);
            throw source.failure("its member " + InvalidZipFailure.quoted(shown) + " has a name that is not UTF-8");
        }
    }
}
