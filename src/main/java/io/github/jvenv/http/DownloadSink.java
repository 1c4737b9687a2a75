package io.github.jvenv.http;

import java.io.IOException;

/** Where the bytes of a download go, in order. */
public interface DownloadSink {
    /** Takes the next bytes: the first {@code length} of the buffer, which is used again afterwards. */
    void write(byte[] buffer, int length) throws IOException;

    /** Drops everything that was written: the server can only start over. */
    void restart() throws IOException;
}
