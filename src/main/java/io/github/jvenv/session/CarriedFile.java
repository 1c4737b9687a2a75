package io.github.jvenv.session;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.requirements.CarriedRequirements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file of requirements that an artifact may carry. */
public final class CarriedFile {
    private CarriedFile() {}

    /** What it holds; nothing if the artifact has none, or is nothing that could have one. */
    public static Optional<byte[]> find(DependencyArtifact artifact) {
        try {
            Path file = artifact.file();
            if (Files.isDirectory(file)) {
                Path carried = file.resolve(CarriedRequirements.PATH);
                if (!Files.isRegularFile(carried)) {
                    return Optional.empty();
                }
                try (InputStream in = Files.newInputStream(carried)) {
                    return Optional.of(read(in, artifact));
                }
            }
            return isZip(file) ? findInZip(artifact) : Optional.empty();
        } catch (IOException e) {
            throw new Failure("The artifact " + artifact + " could not be read: " + e.getMessage(), null, e);
        }
    }

    private static Optional<byte[]> findInZip(DependencyArtifact artifact) throws IOException {
        try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
            ZipEntry entry = zip.getEntry(CarriedRequirements.PATH);
            if (entry == null || entry.isDirectory()) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(read(in, artifact));
            }
        } catch (ZipException e) {
            // Whoever uses it will tell what is wrong with it; it carries nothing that could be read.
            return Optional.empty();
        }
    }

    private static byte[] read(InputStream in, DependencyArtifact artifact) throws IOException {
        byte[] content = in.readNBytes(CarriedRequirements.MOST_BYTES + 1);
        if (content.length > CarriedRequirements.MOST_BYTES) {
            throw new Failure("The file " + CarriedRequirements.PATH + " of " + artifact + " has more than "
                    + CarriedRequirements.MOST_BYTES + " bytes.");
        }
        return content;
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
