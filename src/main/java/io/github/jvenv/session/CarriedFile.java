package io.github.jvenv.session;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.requirements.CarriedRequirements;
import io.github.jvenv.zip.InvalidZipFailure;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file of requirements that an artifact may carry. */
public final class CarriedFile {
    /** What a zip begins with, and one that holds nothing. */
    private static final byte[] MEMBER = {'P', 'K', 3, 4};

    private static final byte[] NO_MEMBER = {'P', 'K', 5, 6};

    private CarriedFile() {}

    /**
     * What it holds; nothing if the artifact has none, or is neither a zip nor a directory.
     *
     * @throws Failure if the artifact is a zip that is damaged
     */
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
            throw new Failure("The artifact " + artifact + " could not be read: " + e.getMessage(), e);
        }
    }

    /** Any reader may look whether there is one; what it holds is taken only from an archive without faults. */
    private static Optional<byte[]> findInZip(DependencyArtifact artifact) throws IOException {
        Path file = artifact.file();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(CarriedRequirements.PATH);
            if (entry == null || entry.isDirectory()) {
                return Optional.empty();
            }
        } catch (ZipException e) {
            throw damaged(artifact, "Its directory cannot be read.", e);
        }
        try (MemberReader reader = MemberReader.open(file)) {
            for (ZipMember member : ZipDirectory.readWithLinks(file).members()) {
                if (member.name().equals(CarriedRequirements.PATH)) {
                    requireSize(member.size(), artifact);
                    return Optional.of(reader.read(member, CarriedRequirements.MOST_BYTES));
                }
            }
            return Optional.empty();
        } catch (InvalidZipFailure e) {
            throw damaged(artifact, e.getMessage(), e);
        }
    }

    private static Failure damaged(DependencyArtifact artifact, String fault, Exception cause) {
        return new Failure(
                "The artifact " + artifact + " is damaged, so what it needs cannot be known. " + fault,
                "Delete it from the local repository, so that Maven brings it again.",
                cause);
    }

    private static byte[] read(InputStream in, DependencyArtifact artifact) throws IOException {
        byte[] content = in.readNBytes(CarriedRequirements.MOST_BYTES + 1);
        requireSize(content.length, artifact);
        return content;
    }

    private static void requireSize(long bytes, DependencyArtifact artifact) {
        if (bytes > CarriedRequirements.MOST_BYTES) {
            throw new Failure("The file " + CarriedRequirements.PATH + " of " + artifact + " has more than "
                    + CarriedRequirements.MOST_BYTES + " bytes.");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MEMBER.length);
            return Arrays.equals(start, MEMBER) || Arrays.equals(start, NO_MEMBER);
        }
    }
}
