package io.github.jvenv.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The SHA-256 of files of which nobody told it, by their URLs, kept beside the store for builds without a network. With one
 * such files are asked for anew, since a URL may lead to another file by now.
 *
 * @param offline whether what was seen before counts
 */
record SeenDigests(Store store, boolean offline) {
    private static final String NAME = "seen-sha256";

    /**
     * The SHA-256 that is told or, without a network, the one that was seen last.
     *
     * @param hashes what is told of the file
     */
    Optional<Sha256> find(URI url, SortedMap<String, String> hashes) throws IOException {
        Optional<Sha256> told = told(hashes);
        if (told.isPresent() || !offline || "file".equals(url.getScheme())) {
            return told;
        }
        return Note.find(note(url, hashes)).flatMap(Sha256::find);
    }

    /** The SHA-256 that is told. One that cannot be one is found to be another when the file is here. */
    static Optional<Sha256> told(SortedMap<String, String> hashes) {
        return Optional.ofNullable(hashes.get("sha256")).flatMap(Sha256::find);
    }

    /** Notes what a file turned out to have. */
    void add(URI url, SortedMap<String, String> hashes, Sha256 sha256) throws IOException {
        if (!"file".equals(url.getScheme())) {
            AtomicFile.write(note(url, hashes), sha256.hex());
        }
    }

    private Path note(URI url, SortedMap<String, String> hashes) {
        String key = SafeUrl.withoutUserInfo(url) + "\n" + hashes;
        return store.derivedFrom(Sha256.of(key.getBytes(UTF_8)), NAME);
    }
}
