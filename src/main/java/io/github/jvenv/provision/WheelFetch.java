package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.index.DistributionDownload;
import io.github.jvenv.index.WholeWheels;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Brings wheels that an index offers into the store, each once. A wheel whose SHA-256 the index tells is not downloaded when
 * the store has it; one without is known again only by its URL, and only for as long as this object lives, or without a
 * network.
 */
final class WheelFetch implements WholeWheels {
    private final Store store;
    private final SeenDigests seen;
    private final DistributionDownload download;
    private final UnaryOperator<DistributionFile> place;
    private final Map<String, StoredWheel> withoutDigest = new ConcurrentHashMap<>();

    /**
     * @param place tells where a file is to be had, if that is not where it is said to be
     */
    WheelFetch(Store store, SeenDigests seen, DistributionDownload download, UnaryOperator<DistributionFile> place) {
        this.store = store;
        this.seen = seen;
        this.download = download;
        this.place = place;
    }

    @Override
    public Path get(DistributionFile wheel) throws IOException {
        return fetch(wheel).file();
    }

    /** The wheel in the store, where it is brought now unless it is there already. */
    StoredWheel fetch(DistributionFile wheel) throws IOException {
        WheelFilename filename = (WheelFilename) wheel.filename();
        Optional<Sha256> known = seen.find(wheel.url(), wheel.hashes());
        if (known.isPresent()) {
            return store.getWheel(known.get(), filename, file -> write(wheel, file));
        }
        String key = wheel.url().toString();
        StoredWheel before = withoutDigest.get(key);
        if (before != null) {
            return before;
        }
        StoredWheel fetched = store.putWheel(filename, file -> write(wheel, file));
        seen.add(wheel.url(), wheel.hashes(), fetched.sha256());
        withoutDigest.put(key, fetched);
        return fetched;
    }

    private Sha256 write(DistributionFile wheel, Path file) throws IOException {
        return download.download(place.apply(wheel), file).sha256();
    }
}
