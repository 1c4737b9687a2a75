package io.github.jvenv.managed;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.zip.MemberReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The files of a managed interpreter in a directory: put there, looked at, put right. */
final class ManagedTree {
    private static final FileTime MODIFIED = FileTime.from(ManagedFile.MODIFIED_NANOS, TimeUnit.NANOSECONDS);

    private final Path directory;

    ManagedTree(Path directory) {
        this.directory = directory;
    }

    /** The files that are gone, or that somebody has touched. Files beside them, such as bytecode, do not count. */
    List<ManagedFile> faultyOf(List<ManagedFile> files) {
        return files.parallelStream().filter(this::isFaulty).toList();
    }

    /**
     * Puts files there, each in one step over what stands there; check-sums are those of the JAR or it fails.
     *
     * @throws io.github.jvenv.zip.InvalidZipFailure if the JAR does not hold what it claims
     */
    void write(List<ManagedFile> files, Path jar) throws IOException {
        try (MemberReader reader = MemberReader.open(jar)) {
            for (ManagedFile file : files) {
                write(file, reader);
            }
        }
    }

    private void write(ManagedFile file, MemberReader reader) throws IOException {
        Path place = file.path().below(directory);
        Files.createDirectories(Objects.requireNonNull(place.getParent(), "it stands below the directory"));
        Path temporary = TemporaryFiles.newPath(directory);
        try {
            try (FileChannel channel = NewFile.create(temporary, file.executable())) {
                if (file instanceof ManagedFile.Packed packed) {
                    reader.copy(packed.member(), bytes -> writeFully(channel, bytes));
                } else if (file instanceof ManagedFile.Added added) {
                    writeFully(channel, ByteBuffer.wrap(added.text().getBytes(StandardCharsets.UTF_8)));
                }
            }
            Files.setLastModifiedTime(temporary, MODIFIED);
            if (Files.isDirectory(place)) {
                FileTree.delete(place);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private boolean isFaulty(ManagedFile file) {
        Path place = file.path().below(directory);
        try {
            return !FileStamp.read(place).equals(file.stamp()) || (file.executable() && !Files.isExecutable(place));
        } catch (IOException e) {
            return true;
        }
    }
}
