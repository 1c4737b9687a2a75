package io.github.jvenv.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The zip that is being read, kept open as long as the next member comes from it too, which is nearly always. */
final class ZipChannels implements Closeable {
    private @Nullable Path zip;
    private @Nullable FileChannel channel;

    FileChannel get(Path wanted) throws IOException {
        FileChannel open = channel;
        if (open == null || !wanted.equals(zip)) {
            close();
            open = FileChannel.open(wanted);
            channel = open;
            zip = wanted;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
