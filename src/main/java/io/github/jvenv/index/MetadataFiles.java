package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Origin;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.http.StatusFailure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.MetadataFile;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets the METADATA of wheels, by the cheapest way that the server goes along with: the file beside the wheel (PEP
 * 658), the end of the wheel by ranges of bytes, the whole wheel. What was had once is kept for good if the index tells the
 * wheel's digest: then it never changes. Without one a URL may lead to another wheel tomorrow, so what was had of it is
 * asked for once by each build, and what was kept counts only without a network.
 */
final class MetadataFiles {
    /** A long description included. */
    static final int LARGEST_METADATA_BYTES = 16 * 1024 * 1024;

    private static final String SUFFIX = ".metadata";

    /** What servers say of files that they do not have; 403 where nobody may know which ones they have. */
    private static final Set<Integer> MISSING = Set.of(403, 404, 410);

    private final HttpAdapter http;
    private final IndexCache cache;
    private final WholeWheels wholeWheels;

    /** Servers that were asked for a range and sent none; they are not asked again. */
    private final Set<Origin> withoutRanges = ConcurrentHashMap.newKeySet();

    /** What was had of wheels of which no digest is told. */
    private final Map<String, byte[]> withoutDigest = new ConcurrentHashMap<>();

    MetadataFiles(HttpAdapter http, IndexCache cache, WholeWheels wholeWheels) {
        this.http = http;
        this.cache = cache;
        this.wholeWheels = wholeWheels;
    }

    /**
     * The bytes of a wheel's METADATA.
     *
     * @throws io.github.jvenv.resolution.UnusableMetadataFailure if the wheel has none or cannot be read
     */
    byte[] get(DistributionFile wheel) throws IOException {
        if ("file".equals(wheel.url().getScheme())) {
            return onDisk(wheel, Path.of(wheel.url()));
        }
        String key = key(wheel);
        boolean lasting = wheel.hashes().containsKey(RunningHashes.SHA256);
        Optional<byte[]> known =
                lasting || http.isOffline() ? cache.findMetadata(key) : Optional.ofNullable(withoutDigest.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        byte[] metadata = fetch(wheel);
        cache.putMetadata(key, metadata);
        if (!lasting) {
            withoutDigest.put(key, metadata);
        }
        return metadata;
    }

    private byte[] fetch(DistributionFile wheel) throws IOException {
        // Offline, the store may have the wheel; if not, it says so with the wheel's name.
        if (!http.isOffline()) {
            if (wheel.metadata() instanceof MetadataFile.Present present) {
                Optional<byte[]> beside = beside(wheel, present);
                if (beside.isPresent()) {
                    return beside.get();
                }
            }
            Optional<byte[]> part = byRanges(wheel);
            if (part.isPresent()) {
                return part.get();
            }
        }
        return onDisk(wheel, wholeWheels.get(wheel));
    }

    /** The file that the index promises beside the wheel; empty if it does not keep its promise. */
    private Optional<byte[]> beside(DistributionFile wheel, MetadataFile.Present present) throws IOException {
        URI url = besides(wheel.url());
        String name = wheel.filename() + SUFFIX;
        byte[] metadata;
        try {
            metadata = http.get(
                    Request.of(name, url).allowingCompression(), response -> response.bytes(LARGEST_METADATA_BYTES));
        } catch (StatusFailure e) {
            if (MISSING.contains(e.status())) {
                return Optional.empty();
            }
            throw e;
        }
        RunningHashes hashes = new RunningHashes(present.hashes().keySet());
        hashes.update(metadata, metadata.length);
        AlteredFileFailure.requireEqual(name, url, present.hashes(), hashes.finish());
        return Optional.of(metadata);
    }

    private Optional<byte[]> byRanges(DistributionFile wheel) throws IOException {
        Origin origin = Origin.of(wheel.url());
        if (withoutRanges.contains(origin)) {
            return Optional.empty();
        }
        Request request = Request.of("the metadata of " + wheel.filename(), wheel.url());
        try (SeekableByteChannel channel = new RemoteChannel(http, request, wheel.size())) {
            return Optional.of(WheelMetadataMember.read(channel, wheel));
        } catch (NoRangesException e) {
            if (e.isServerWide()) {
                withoutRanges.add(origin);
            }
            return Optional.empty();
        } catch (StatusFailure e) {
            // It may be the range that is refused; if it is the wheel, asking for all of it will tell.
            return Optional.empty();
        }
    }

    private static byte[] onDisk(DistributionFile wheel, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return WheelMetadataMember.read(channel, wheel);
        }
    }

    private static URI besides(URI url) {
        String text = url.toString();
        int end = text.indexOf('?');
        return end < 0 ? URI.create(text + SUFFIX) : URI.create(text.substring(0, end) + SUFFIX + text.substring(end));
    }

    /**
     * What metadata is kept by. The digest alone would do if every index were honest; with the URL, what one server
     * said of a wheel is never believed of the same wheel on another.
     */
    private static String key(DistributionFile wheel) {
        String sha256 = wheel.hashes().get(RunningHashes.SHA256);
        return sha256 == null
                ? SafeUrl.withoutUserInfo(wheel.url()).toString()
                : SafeUrl.of(wheel.url()) + "#sha256=" + sha256;
    }
}
