package io.github.jvenv.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jvenv.digest.CheckedBytes;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What indexes said before, on disk:
 *
 * <pre>
 *   pages/ab/cdef…       a page, by the SHA-256 of its URL and kind; kept as {@link Freshness} says
 *   metadata/ab/cdef…    METADATA of one wheel, by the SHA-256 of its URL and digest; never changes where it has a digest
 * </pre>
 *
 * <p>Each file is its content and four bytes of check-sum, written under another name first. One that is damaged, or
 * was written by another version of this plugin, counts as absent and is written anew. So threads and processes may
 * share a cache freely, and any part of it may be deleted at any time.
 */
public final class IndexCache {
    private final Path directory;
    private final Clock clock;
    private final boolean revalidating;

    private IndexCache(Path directory, Clock clock, boolean revalidating) {
        this.directory = directory;
        this.clock = clock;
        this.revalidating = revalidating;
    }

    /** The cache in a directory, which need not exist yet. */
    public static IndexCache at(Path directory, Clock clock) {
        return new IndexCache(directory, clock, false);
    }

    /**
     * The same cache, for a build that wants to know what is there now: no page is used before its server was asked.
     */
    public IndexCache revalidating() {
        return new IndexCache(directory, clock, true);
    }

    Path directory() {
        return directory;
    }

    boolean isRevalidating() {
        return revalidating;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<CachedPage> findPage(String key) throws IOException {
        Optional<byte[]> content = find(page(key));
        try {
            return content.map(CachedPage::decode);
        } catch (RuntimeException e) {
            // Whatever a decoder stumbles over, the entry is not one that this version wrote.
            return Optional.empty();
        }
    }

    void putPage(String key, CachedPage page) throws IOException {
        put(page(key), page.encode());
    }

    Optional<byte[]> findMetadata(String key) throws IOException {
        return find(metadata(key));
    }

    void putMetadata(String key, byte[] metadata) throws IOException {
        put(metadata(key), metadata);
    }

    private Path page(String key) {
        return file("pages", key);
    }

    private Path metadata(String key) {
        return file("metadata", key);
    }

    private Path file(String kind, String key) {
        String hash = Sha256.of(key.getBytes(UTF_8)).hex();
        return directory.resolve(kind).resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private static Optional<byte[]> find(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return CheckedBytes.open(bytes);
    }

    private static void put(Path file, byte[] content) throws IOException {
        AtomicFile.write(file, CheckedBytes.seal(content));
    }
}
