package io.github.jvenv.archive;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive with a note beside it of what it was made from, so that one that is still the answer is not made again.
 *
 * @param file the archive
 * @param checksum whether its SHA-256 is written beside it, in a file such as {@code sha256sum -c} reads
 */
public record NotedArchive(Path file, boolean checksum) {
    /** Whether it was made from these inputs and is as it was then. */
    public boolean isUpToDate(Sha256 inputs) throws IOException {
        return isNoted(note(), inputs);
    }

    /** Whether it is what a request came to when it was last made, so that what the request leads to need not be found out. */
    public boolean answers(Sha256 request) throws IOException {
        return isNoted(requestNote(), request);
    }

    /** Notes that what is there is what a request leads to. */
    public void noteAnswer(Sha256 request) throws IOException {
        AtomicFile.write(requestNote(), note(request, FileStamp.read(file)));
    }

    private boolean isNoted(Path note, Sha256 digest) throws IOException {
        return Files.isRegularFile(file)
                && Files.isRegularFile(note)
                && Files.readString(note).equals(note(digest, FileStamp.read(file)))
                && (!checksum || Files.isRegularFile(checksumFile()));
    }

    /**
     * Makes it.
     *
     * @return its size in bytes
     */
    public long write(ArchiveWriter writer, EnvironmentImage image, Sha256 inputs) throws IOException {
        // Also where none is wanted: it would be wrong from now on.
        Files.deleteIfExists(checksumFile());
        writer.write(image, file);
        FileStamp stamp = FileStamp.read(file);
        if (checksum) {
            AtomicFile.write(checksumFile(), checksumLine());
        }
        AtomicFile.write(note(), note(inputs, stamp));
        return stamp.size();
    }

    private Path checksumFile() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private byte[] checksumLine() throws IOException {
        return (Sha256.of(file).hex() + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Path note() {
        return file.resolveSibling("." + file.getFileName() + ".inputs");
    }

    private Path requestNote() {
        return file.resolveSibling("." + file.getFileName() + ".request");
    }

    private static String note(Sha256 inputs, FileStamp archive) {
        return inputs + " " + archive.text() + "\n";
    }
}
