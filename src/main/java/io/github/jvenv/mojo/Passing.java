package io.github.jvenv.mojo;

import io.github.jvenv.process.OutputSink;
import java.io.PrintStream;

/**
 * Passes bytes on to a stream of this process, at once.
 *
 * @param stream the stream
 */
record Passing(PrintStream stream) implements OutputSink {
    @Override
    public void accept(byte[] bytes, int count) {
        stream.write(bytes, 0, count);
        stream.flush();
    }
}
