package io.github.jvenv.archive;

import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An archive with a note beside it of what it was made from, so that one that is still the answer is not made again.
 *
 * @param file the archive
 * @param checksum whether its SHA-256 is written beside it, in a file such as {@code sha256sum -c} reads
 */
public record NotedArchive(Path file, boolean checksum) {
    /** Why it has to be made, as what follows "because"; empty if it was made from these inputs and is as it was then. */
    public Optional<String> reasonToMake(Inputs inputs) throws IOException {
        Optional<String> reason = note().reasonToMake(inputs);
        if (reason.isPresent()) {
            return reason;
        }
        return checksum && !Files.isRegularFile(checksumFile())
                ? Optional.of("its check-sum is not there")
                : Optional.empty();
    }

    /** Whether it is what a request came to when it was last made, so that what the request leads to need not be found out. */
    public boolean answers(Sha256 request) throws IOException {
        return Files.isRegularFile(file)
                && Files.isRegularFile(requestNote())
                && Arrays.equals(Files.readAllBytes(requestNote()), note(request, FileStamp.read(file)))
                && (!checksum || Files.isRegularFile(checksumFile()));
    }

    /** Notes that what is there is what a request leads to. */
    public void noteAnswer(Sha256 request) throws IOException {
        AtomicFile.write(requestNote(), note(request, FileStamp.read(file)));
    }

    /**
     * Makes it.
     *
     * @return its size in bytes
     */
    public long write(ArchiveWriter writer, EnvironmentImage image, Inputs inputs) throws IOException {
        // Also where none is wanted: it would be wrong from now on.
        Files.deleteIfExists(checksumFile());
        writer.write(image, file);
        if (checksum) {
            AtomicFile.write(checksumFile(), checksumLine());
        }
        note().write(inputs, checksum ? List.of(file, checksumFile()) : List.of(file));
        return Files.size(file);
    }

    private Path checksumFile() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private byte[] checksumLine() throws IOException {
        return (Sha256.of(file).hex() + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private OutputNote note() {
        return OutputNote.beside(file);
    }

    private Path requestNote() {
        return file.resolveSibling("." + file.getFileName() + ".request");
    }

    private static byte[] note(Sha256 request, FileStamp archive) {
        return (request + " " + archive.text() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
