package io.github.jvenv.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * An answer whose body has yet to be read. Valid until the {@link ResponseReader} that it was given to returns.
 *
 * <p>The body ends where the server said that it ends: if the connection closes before, reading fails.
 */
public final class Response implements Closeable {
    private static final int SMALL_BODY_BYTES = 64 * 1024;

    /** No more than this is set aside on a server's word alone. */
    private static final int LARGE_BODY_BYTES = 4 * 1024 * 1024;

    private final Request request;
    private final URI url;
    private final int status;
    private final SortedMap<String, String> headers;
    private final InputStream body;

    Response(Request request, URI url, int status, SortedMap<String, String> headers, InputStream body) {
        this.request = request;
        this.url = url;
        this.status = status;
        this.headers = Collections.unmodifiableSortedMap(headers);
        this.body = body;
    }

    /** Where the answer came from in the end, after redirects; without user info. */
    public URI url() {
        return url;
    }

    /** The status code; one of those that count for the request. */
    public int status() {
        return status;
    }

    /** All header fields; names are compared without regard to case, repeated fields are joined by a comma. */
    public SortedMap<String, String> headers() {
        return headers;
    }

    /** The value of a header field. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** How many bytes the server says are on their way; before decompression. */
    public OptionalLong contentLength() {
        return ContentLength.find(headers);
    }

    /** What part of the resource this is, in an answer with status 206. */
    public Optional<ContentRange> contentRange() {
        return header("Content-Range").flatMap(ContentRange::find);
    }

    /** The body, decompressed. Reads of 16 KiB and more go straight to the connection. */
    public InputStream body() {
        return body;
    }

    /** The whole body, decompressed. Fails if it is longer than the given number of bytes. */
    public byte[] bytes(int most) throws IOException {
        // One byte more than expected, so that the end is seen without growing.
        long expected = contentLength().orElse(SMALL_BODY_BYTES);
        byte[] bytes = new byte[(int) Math.min(Math.min(expected, LARGE_BODY_BYTES), most) + 1];
        int size = 0;
        for (int count = 0; count >= 0; count = body.read(bytes, size, bytes.length - size)) {
            size += count;
            if (size > most) {
                throw new OversizedAnswerFailure(request, most);
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(size * 2L, most + 1L));
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
