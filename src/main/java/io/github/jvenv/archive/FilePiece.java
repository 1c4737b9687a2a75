package io.github.jvenv.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A part of a file, to be compressed.
 *
 * @param offset bytes from the file's start
 * @param isWholeFilesEnd whether the file must end here
 */
record FilePiece(Path file, long offset, int size, boolean isWholeFilesEnd) implements PackedSegment.Piece {
    @Override
    public void read(byte[] target, int at) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.wrap(target, at, size);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position() - at) < 0) {
                    throw new ChangedFileFailure(file, offset + size, channel.size());
                }
            }
            if (isWholeFilesEnd && channel.size() != offset + size) {
                throw new ChangedFileFailure(file, offset + size, channel.size());
            }
        }
    }
}
