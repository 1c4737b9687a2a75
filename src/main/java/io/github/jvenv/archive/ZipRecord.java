package io.github.jvenv.archive;

/**
 * What a zip says of an entry.
 *
 * @param deflated whether its data is a deflate stream; it is stored as it is otherwise
 * @param crc32 check-sum of the content
 * @param compressedSize bytes of the data
 * @param size bytes of the content
 * @param offset bytes from the start of the zip to the entry
 * @param isFollowed whether check-sum and sizes stand behind the data, because they were not known before it
 */
record ZipRecord(
        TarEntry entry, boolean deflated, int crc32, long compressedSize, long size, long offset, boolean isFollowed) {
    /** Sizes from here on do not fit into 32 bits, or might not when they are compressed. */
    private static final long WIDE = 0xffff_0000L;

    /** Whether the sizes are written in 64 bits. */
    boolean isWide() {
        return isFollowed
                ? size >= WIDE - (size >>> 8)
                : size >= ZipRecords.LARGEST || compressedSize >= ZipRecords.LARGEST;
    }
}
