package io.github.jvenv.packaging;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** The digests of an image's files, which both formats keep to notice later what was changed. */
public final class ContentDigests {
    private static final int BUFFER_BYTES = 1 << 16;

    private ContentDigests() {}

    /**
     * Computes them.
     *
     * @param algorithm gives a fresh computation
     * @return lower-case hexadecimal digits of each regular file
     * @throws Failure if a file is no longer what it was when the image was made
     */
    public static SortedMap<RelativePath, String> of(
            EnvironmentImage image, Supplier<MessageDigest> algorithm, Workers workers) throws IOException {
        ConcurrentSkipListMap<RelativePath, String> digests = new ConcurrentSkipListMap<>();
        workers.forEach(image.entries().entrySet(), (Map.Entry<RelativePath, ImageEntry> entry) -> {
            if (entry.getValue() instanceof ImageEntry.FileEntry file) {
                digests.put(entry.getKey(), digest(entry.getKey(), file.content(), algorithm.get()));
            }
        });
        return digests;
    }

    private static String digest(RelativePath path, Content content, MessageDigest digest) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        boolean altered = content instanceof Content.Stored stored
                && !new Crc32((int) crc.getValue(), size)
                        .equals(new Crc32(
                                stored.member().crc32(), stored.member().size()));
        if (altered || size != content.size()) {
            throw new Failure(
                    "The file " + path + " of the package has changed since it was installed, or while it was read.",
                    "Run the goal install again, which repairs it.");
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
