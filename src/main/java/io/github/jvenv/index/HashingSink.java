package io.github.jvenv.index;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.http.DownloadSink;
import io.github.jvenv.index.DistributionDownload.Downloaded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.SortedMap;

/** A file that is written and hashed at the same time. */
final class HashingSink implements DownloadSink {
    private final FileChannel channel;
    private final PromisedFile file;
    private final RunningHashes hashes;
    private long size;

    /**
     * @param channel the empty file to write to
     * @param file what it is to become
     */
    HashingSink(FileChannel channel, PromisedFile file) {
        this.channel = channel;
        this.file = file;
        this.hashes = new RunningHashes(file.hashes().keySet());
    }

    @Override
    public void write(byte[] buffer, int length) throws IOException {
        hashes.update(buffer, length);
        ByteBuffer rest = ByteBuffer.wrap(buffer, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        size += length;
    }

    @Override
    public void restart() throws IOException {
        hashes.reset();
        channel.truncate(0);
        size = 0;
    }

    /** Compares what was written with what the index promised. */
    Downloaded finish() {
        if (file.size().orElse(size) != size) {
            throw AlteredFileFailure.size(file.name(), file.url(), file.size().getAsLong(), size);
        }
        SortedMap<String, String> found = hashes.finish();
        AlteredFileFailure.requireEqual(file.name(), file.url(), file.hashes(), found);
        return new Downloaded(new Sha256(found.getOrDefault(RunningHashes.SHA256, "")), size);
    }
}
