package io.github.jvenv.index;

import io.github.jvenv.http.ByteRange;
import io.github.jvenv.http.ContentRange;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file on a server, of which only those parts are fetched that somebody reads. Its end is fetched first and in one
 * go: that is where a zip has its directory, and a wheel its metadata. Whatever was fetched is kept. For one thread.
 */
final class RemoteChannel implements SeekableByteChannel {
    /** A bit more than the longest comment that a zip may end with, which a reader has to look through. */
    static final int TAIL_BYTES = 68 * 1024;

    private static final int MOST_REQUESTS = 8;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final HttpAdapter http;
    private final Request request;
    private final TreeMap<Long, byte[]> parts = new TreeMap<>();
    private final long size;
    private int requests;
    private long fetched;
    private long position;

    /**
     * Fetches the end of the file.
     *
     * @param request for the whole file
     * @param size its bytes, where known
     * @throws NoRangesException if the server sends the whole file or none of it, here or later
     */
    RemoteChannel(HttpAdapter http, Request request, OptionalLong size) throws IOException {
        this.http = http;
        // Asked for a range, a server says 416 when it thinks the file shorter, and some say 501 to any range.
        this.request = request.accepting(Set.of(416, 501));
        if (size.isPresent()) {
            this.size = size.getAsLong();
            long first = Math.max(0, this.size - TAIL_BYTES);
            if (this.size > 0) {
                fetch(first, this.size - 1);
            }
        } else {
            this.size = fetchLast();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        Map.Entry<Long, byte[]> part = parts.floorEntry(position);
        if (part == null || position >= part.getKey() + part.getValue().length) {
            Long next = parts.higherKey(position);
            long end = Math.min(position + target.remaining(), next == null ? size : next);
            part = Map.entry(position, fetch(position, end - 1));
        }
        int offset = Math.toIntExact(position - part.getKey());
        int count = Math.min(target.remaining(), part.getValue().length - offset);
        target.put(part.getValue(), offset, count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("negative: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}

    private byte[] fetch(long first, long last) throws IOException {
        int length = Math.toIntExact(last - first + 1);
        requests++;
        fetched += length;
        if (requests > MOST_REQUESTS || fetched > MOST_BYTES) {
            throw new NoRangesException(false);
        }
        byte[] bytes = http.get(
                request.withRange(new ByteRange.Between(first, last)), response -> part(response, first, length));
        parts.put(first, bytes);
        return bytes;
    }

    private byte[] part(Response response, long first, int length) throws IOException {
        ContentRange range = range(response);
        if (range.first() != first || range.length() != length || range.total().orElse(size) != size) {
            throw new NoRangesException(false);
        }
        return bytes(response, length);
    }

    /** The body, which may be shorter or longer than the answer's own header says. */
    private static byte[] bytes(Response response, int length) throws IOException {
        if (response.contentLength().orElse(length) != length) {
            throw new NoRangesException(false);
        }
        byte[] bytes = response.bytes(length);
        if (bytes.length != length) {
            throw new NoRangesException(false);
        }
        return bytes;
    }

    private long fetchLast() throws IOException {
        requests++;
        fetched += TAIL_BYTES;
        return http.get(request.withRange(new ByteRange.Last(TAIL_BYTES)), response -> {
            ContentRange range = range(response);
            long total = range.total().orElseThrow(() -> new NoRangesException(true));
            if (range.length() > TAIL_BYTES || range.last() != total - 1) {
                throw new NoRangesException(false);
            }
            parts.put(range.first(), bytes(response, (int) range.length()));
            return total;
        });
    }

    private static ContentRange range(Response response) throws IOException {
        if (response.status() != 206) {
            throw new NoRangesException(response.status() != 416);
        }
        return response.contentRange().orElseThrow(() -> new NoRangesException(true));
    }
}
