package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.index.DistributionDownload;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredSource;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Brings archives into the store that are no wheels of an index: source distributions, and whatever a URL names. */
final class ArchiveFetch {
    private final Store store;
    private final SeenDigests seen;
    private final DistributionDownload download;
    private final UnaryOperator<DistributionFile> place;
    private final Map<URI, StoredSource> sources = new ConcurrentHashMap<>();
    private final Map<URI, StoredWheel> wheels = new ConcurrentHashMap<>();

    /**
     * @param place tells where a file is to be had, if that is not where it is said to be
     */
    ArchiveFetch(Store store, SeenDigests seen, DistributionDownload download, UnaryOperator<DistributionFile> place) {
        this.store = store;
        this.seen = seen;
        this.download = download;
        this.place = place;
    }

    /** The archive of a source distribution that an index offers. */
    StoredSource source(DistributionFile sdist) throws IOException {
        Optional<Sha256> known = seen.find(sdist.url(), sdist.hashes());
        Store.WheelSource content =
                file -> download.download(place.apply(sdist), file).sha256();
        return known.isPresent()
                ? store.getSource(known.get(), sdist.filename().toString(), content)
                : once(
                        sources,
                        sdist.url(),
                        () -> noted(
                                sdist.url(),
                                sdist.hashes(),
                                store.putSource(sdist.filename().toString(), content)));
    }

    /** The archive of sources that a URL names. */
    StoredSource source(DirectReference.Archive archive) throws IOException {
        Optional<Sha256> known = seen.find(archive.url(), archive.hashes());
        Store.WheelSource content = file -> write(archive, file);
        return known.isPresent()
                ? store.getSource(known.get(), filename(archive), content)
                : once(
                        sources,
                        archive.url(),
                        () -> noted(archive.url(), archive.hashes(), store.putSource(filename(archive), content)));
    }

    /** The wheel that a URL names. */
    StoredWheel wheel(DirectReference.Archive archive) throws IOException {
        WheelFilename filename = WheelFilename.parse(filename(archive));
        Optional<Sha256> known = seen.find(archive.url(), archive.hashes());
        Store.WheelSource content = file -> write(archive, file);
        return known.isPresent()
                ? store.getWheel(known.get(), filename, content)
                : once(wheels, archive.url(), () -> {
                    StoredWheel wheel = store.putWheel(filename, content);
                    seen.add(archive.url(), archive.hashes(), wheel.sha256());
                    return wheel;
                });
    }

    private StoredSource noted(URI url, SortedMap<String, String> hashes, StoredSource source) throws IOException {
        seen.add(url, hashes, source.sha256());
        return source;
    }

    private Sha256 write(DirectReference.Archive archive, Path file) throws IOException {
        return download.download(filename(archive), archive.url(), archive.hashes(), file)
                .sha256();
    }

    /** What a URL names is asked for once by one build. */
    private static <T> T once(Map<URI, T> known, URI url, Fetch<T> fetch) throws IOException {
        T before = known.get(url);
        if (before != null) {
            return before;
        }
        T fetched = fetch.run();
        known.put(url, fetched);
        return fetched;
    }

    private static String filename(DirectReference.Archive archive) {
        String name = archive.filename();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new Failure("The URL " + SafeUrl.of(archive.url()) + " does not end in the name of a file.");
        }
        return name;
    }

    @FunctionalInterface
    private interface Fetch<T> {
        T run() throws IOException;
    }
}
