package io.github.jvenv.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it comes from the connection. Older JDKs take a connection that closes early for the end of the body;
 * this stream counts, and fails then. What fails here is the network's fault, never a disk's.
 */
final class BodyStream extends FilterInputStream {
    private final Troubles troubles;
    private final long expected;
    private long received;

    /**
     * @param expected how many bytes must come, or -1 when only the connection knows
     * @param troubles puts into words what goes wrong
     */
    BodyStream(InputStream source, long expected, Troubles troubles) {
        super(source);
        this.expected = expected;
        this.troubles = troubles;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (received == expected) {
            seeTheEnd();
            return -1;
        }
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw expected >= 0 && Troubles.isEarlyEnd(e) ? earlyEnd() : troubles.passing(e);
        }
        if (count < 0 && expected >= 0) {
            throw earlyEnd();
        }
        received += Math.max(count, 0);
        return count;
    }

    private PassingTrouble earlyEnd() {
        return troubles.passing("the connection was closed after " + received + " of " + expected + " bytes");
    }

    /** What goes wrong now is no longer of interest: everything was read, or nobody wants the rest. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // The connection will not be used again; that is all.
        }
    }

    /** Lets the connection see that the body is over, so that it can be used again. */
    private void seeTheEnd() {
        try {
            in.read();
        } catch (IOException e) {
            // The connection will not be used again; that is all.
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return super.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
