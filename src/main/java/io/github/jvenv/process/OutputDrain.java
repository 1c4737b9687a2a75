package io.github.jvenv.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads one output of a child to its end on a thread of its own, so that the child never waits for a full pipe, and
 * keeps the beginning. A process that outlives the child can hold the pipe open, so the end is not waited for without
 * limit.
 */
final class OutputDrain {
    private final InputStream source;
    private final int limit;
    private final OutputSink sink;
    private final Thread thread;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    private OutputDrain(InputStream source, int limit, OutputSink sink, String name) {
        this.source = source;
        this.limit = limit;
        this.sink = sink;
        this.thread = new Thread(this::drain, name);
    }

    static OutputDrain start(InputStream source, int limit, OutputSink sink, String name) {
        OutputDrain drain = new OutputDrain(source, limit, sink, name);
        drain.thread.setDaemon(true);
        drain.thread.start();
        return drain;
    }

    /** What was read by the end of the output, or when the patience is over. */
    Output await(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
        synchronized (this) {
            return Output.of(kept.toByteArray(), size);
        }
    }

    private void drain() {
        byte[] buffer = new byte[8192];
        try (source) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                keep(buffer, count);
                sink.accept(buffer, count);
            }
        } catch (IOException e) {
            // The stream was closed under us, because the child was ended: what was read so far is all there is.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        kept.write(buffer, 0, Math.min(count, limit - kept.size()));
        size += count;
    }
}
