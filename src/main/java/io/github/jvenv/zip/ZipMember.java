package io.github.jvenv.zip;

import java.nio.file.Path;

/**
 * One file inside a zip: where its data stands and what it is when inflated. Its raw bytes are those of the archive from
 * {@code dataOffset} on, {@code compressedSize} of them.
 *
 * @param archive the zip file
 * @param name the name as the central directory has it; not yet trusted as a path
 * @param deflated whether the data is a deflate stream; it is stored as it is otherwise
 * @param dataOffset bytes from the start of the archive to the member's data
 * @param compressedSize bytes in the archive
 * @param size bytes when inflated, as the central directory claims
 * @param crc32 check-sum of the inflated bytes, as the central directory claims
 * @param executable whether a Unix mode is recorded that lets somebody run the file
 */
public record ZipMember(
        Path archive,
        String name,
        boolean deflated,
        long dataOffset,
        long compressedSize,
        long size,
        int crc32,
        boolean executable) {}
