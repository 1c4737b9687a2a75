package io.github.jvenv.index;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.OversizedAnswerFailure;
import io.github.jvenv.http.Request;
import io.github.jvenv.resolution.DistributionFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Downloads the files that an index offers, and checks that they are the ones that it promised. */
public final class DistributionDownload {
    /** More than any distribution has. */
    private static final long LARGEST_FILE_BYTES = 16L * 1024 * 1024 * 1024;

    private final HttpAdapter http;

    /** Downloads over the given adapter; any number of threads may use it. */
    public DistributionDownload(HttpAdapter http) {
        this.http = http;
    }

    /**
     * What has come.
     *
     * @param sha256 the digest of all bytes
     * @param size how many they are
     */
    public record Downloaded(Sha256 sha256, long size) {}

    /**
     * Downloads a file, hashing while it is written. Afterwards the target holds exactly what the index promised, or
     * does not exist.
     *
     * @param target where to write it; must not exist
     * @throws AlteredFileFailure if size or a hash differ from what the index says
     * @throws io.github.jvenv.http.HttpFailure if the file could not be had
     * @throws IOException if it cannot be written
     */
    public Downloaded download(DistributionFile file, Path target) throws IOException {
        return download(new PromisedFile(file.filename().toString(), file.url(), file.hashes(), file.size()), target);
    }

    /**
     * Downloads a file that a requirement names by its URL.
     *
     * @param name what it is called in messages
     * @param hashes hexadecimal digests by algorithm, all of which it must have
     */
    public Downloaded download(String name, URI url, SortedMap<String, String> hashes, Path target) throws IOException {
        return download(new PromisedFile(name, url, hashes, OptionalLong.empty()), target);
    }

    private Downloaded download(PromisedFile file, Path target) throws IOException {
        FileChannel channel = NewFile.create(target, false);
        boolean complete = false;
        try (channel) {
            HashingSink sink = new HashingSink(channel, file);
            fetch(file, sink);
            Downloaded downloaded = sink.finish();
            complete = true;
            return downloaded;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }

    private void fetch(PromisedFile file, HashingSink sink) throws IOException {
        String name = file.name();
        OptionalLong size = file.size();
        if ("file".equals(file.url().getScheme())) {
            copy(Path.of(file.url()), sink);
            return;
        }
        long most = Math.min(size.orElse(LARGEST_FILE_BYTES), LARGEST_FILE_BYTES);
        try {
            http.download(Request.of(name, file.url()), name, most, sink);
        } catch (OversizedAnswerFailure e) {
            throw size.isPresent() && size.getAsLong() == most
                    ? AlteredFileFailure.longer(name, file.url(), size.getAsLong(), e)
                    : e;
        }
    }

    private static void copy(Path source, HashingSink sink) throws IOException {
        try (InputStream input = Files.newInputStream(source)) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                sink.write(buffer, count);
            }
        }
    }
}
