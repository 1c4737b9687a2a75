package io.github.jvenv.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a tar archive, of which only so many may belong to the headers of one member: names are read into memory, and
 * an archive can say that one has gigabytes.
 */
final class HeaderLimit extends FilterInputStream {
    private static final long MOST_BYTES = 16L << 20;

    private long content;
    private long headersLeft = MOST_BYTES;

    HeaderLimit(InputStream stream) {
        super(stream);
    }

    /**
     * From here on comes the content of a member, read or passed over, which nobody keeps in memory, and then headers again.
     *
     * @param bytes how much content there is
     */
    void expect(long bytes) {
        content = bytes;
        headersLeft = MOST_BYTES;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        long read = Math.max(bytes, 0);
        long ofContent = Math.min(read, content);
        content -= ofContent;
        headersLeft -= read - ofContent;
        if (headersLeft < 0) {
            throw new IOException("the header of a member has more than " + (MOST_BYTES >> 20) + " MB");
        }
    }
}
