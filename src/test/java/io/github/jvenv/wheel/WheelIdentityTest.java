package io.github.jvenv.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.testing.ZipBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelIdentityTest {
    @TempDir
    private Path directory;

    @Test
    void aWheelTellsItsNameWhateverItIsCalled() throws IOException {
        assertEquals(
                "greeter_kit-1.2.dev0-py3-none-any.whl",
                identity(WheelBuilder.of("greeter-kit", "1.2.dev0").bytes()));
        assertEquals(
                "fast-1.0-1-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
                identity(WheelBuilder.of("fast", "1.0")
                        .tag("cp313-cp313-manylinux_2_17_x86_64.manylinux2014_x86_64")
                        .wheelLine("Build: 1")
                        .bytes()));
    }

    @Test
    void saysWhatIsNoWheel() throws IOException {
        Failure zip = assertThrows(Failure.class, () -> identity(new ZipBuilder().bytes()));
        assertEquals("The artifact com.acme:lib:whl:1.0 is no wheel: it has no .dist-info/METADATA.", zip.getMessage());
        Failure text = assertThrows(Failure.class, () -> identity(new byte[] {'n', 'o', 'n', 'e'}));
        assertEquals(
                "The artifact com.acme:lib:whl:1.0 is no wheel:",
                text.getMessage().substring(0, text.getMessage().indexOf(':', 40) + 1));
    }

    private String identity(byte[] wheel) throws IOException {
        Path file = Files.write(directory.resolve("lib-1.0.whl"), wheel);
        return WheelIdentity.of(file, "The artifact com.acme:lib:whl:1.0").toString();
    }

    @Test
    void saysWhichWheelHasDamagedMetadata() throws IOException {
        byte[] wheel = new ZipBuilder()
                .add("lib-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: lib\nVersion: one\n")
                .add("lib-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
                .bytes();
        Failure failure = assertThrows(Failure.class, () -> identity(wheel));
        assertEquals(
                "The artifact com.acme:lib:whl:1.0 is no wheel: The file METADATA of a distribution is not valid. Its field"
                        + " Version is faulty. Expected a version, which starts with a number.\n    one\n    ^",
                failure.getMessage());
    }
}
