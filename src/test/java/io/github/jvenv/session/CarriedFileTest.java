package io.github.jvenv.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.requirements.CarriedRequirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedFileTest {
    private static final String HINT = "Delete it from the local repository, so that Maven brings it again.";

    @TempDir
    private Path directory;

    @Test
    void readsWhatAJarCarries() throws IOException {
        assertEquals(Optional.of("demo>=1\n"), found(jar(CarriedRequirements.PATH, "demo>=1\n")));
        assertEquals(Optional.empty(), found(jar("other.txt", "demo>=1\n")));
    }

    @Test
    void whatIsNoZipCarriesNothing() throws IOException {
        assertEquals(Optional.empty(), found(new byte[0]));
        assertEquals(Optional.empty(), found("PK is how these words begin".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCutJarIsRefused() throws IOException {
        byte[] jar = jar(CarriedRequirements.PATH, "demo>=1\n");
        Failure failure = assertThrows(Failure.class, () -> found(Arrays.copyOf(jar, jar.length - 10)));
        assertEquals(
                "The artifact com.acme:greeter:1.0 is damaged, so what it needs cannot be known. Its directory cannot be read.",
                failure.getMessage());
        assertEquals(Optional.of(HINT), failure.hint());
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] jar = jar(CarriedRequirements.PATH, "demo>=1\n");
        int at = new String(jar, StandardCharsets.ISO_8859_1).indexOf("demo");
        jar[at] = 'D';
        Failure failure = assertThrows(Failure.class, () -> found(jar));
        assertEquals(
                "The artifact com.acme:greeter:1.0 is damaged, so what it needs cannot be known. The archive greeter.jar cannot"
                        + " be read: its member 'META-INF/jvenv/requirements.txt' has the check-sum " + crc("Demo>=1\n")
                        + ", and its directory says " + crc("demo>=1\n") + ".",
                failure.getMessage());
        assertEquals(Optional.of(HINT), failure.hint());
    }

    private Optional<String> found(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("greeter.jar"), content);
        var coordinates = new DependencyArtifact.Coordinates("com.acme", "greeter", "jar", "", "1.0");
        return CarriedFile.find(new DependencyArtifact(coordinates, file, false, true))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A jar with one member, not compressed, so that its content can be found. */
    private byte[] jar(String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve("made.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return Files.readAllBytes(file);
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
