package io.github.jvenv.macho;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.MachOBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachOFileTest {
    private static final MachOFile NOTHING = new MachOFile(new TreeSet<>(), Optional.empty());

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void readsWhatAFileNeeds(boolean wide, boolean littleEndian) {
        MachOFile file = of(new MachOBuilder()
                .form(wide, littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .needs("/usr/lib/libSystem.B.dylib")
                .mayUse("/opt/local/lib/libgone.dylib")
                .exports("@rpath/libpython3.13.dylib")
                .builtFor(1, 15, 7, 0)
                .bytes());
        assertEquals(Set.of("/usr/lib/libSystem.B.dylib", "@rpath/libpython3.13.dylib"), file.libraries());
        assertEquals(Optional.of(Version.parse("15.7")), file.oldestSystem());
    }

    @Test
    void versionIsThatOfMacOsInEitherOfItsForms() {
        assertEquals(
                Optional.of(Version.parse("10.13")),
                of(new MachOBuilder().builtForMacOs(10, 13).bytes()).oldestSystem());
        assertEquals(
                Optional.of(Version.parse("11.2.3")),
                of(new MachOBuilder().builtFor(1, 11, 2, 3).bytes()).oldestSystem());
        int phone = 2;
        assertEquals(
                Optional.empty(),
                of(new MachOBuilder().builtFor(phone, 17, 0, 0).bytes()).oldestSystem());
    }

    @Test
    void fileForSeveralProcessorsNeedsWhatAnyPartDoes() {
        MachOFile file = of(MachOBuilder.fat(
                new MachOBuilder().needs("/opt/one.dylib").builtFor(1, 11, 0, 0).bytes(),
                new MachOBuilder()
                        .form(false, ByteOrder.BIG_ENDIAN)
                        .needs("/opt/two.dylib")
                        .builtForMacOs(10, 9)
                        .bytes()));
        assertEquals(Set.of("/opt/one.dylib", "/opt/two.dylib"), file.libraries());
        assertEquals(Optional.of(Version.parse("11.0")), file.oldestSystem());
    }

    @Test
    void whatIsNoSuchFileNeedsNothing() {
        assertEquals(NOTHING, of(new byte[0]));
        assertEquals(NOTHING, of("#!/bin/sh\nexit 0\n# and so on, for a while\n".getBytes(StandardCharsets.UTF_8)));
        byte[] classOfJava17 =
                ByteBuffer.allocate(64).putInt(0xcafebabe).putInt(61).array();
        assertEquals(NOTHING, of(classOfJava17));
    }

    @Test
    void commandThatLeadsNowhereMakesAFileThatNeedsNothing() {
        assertEquals(
                NOTHING, of(new MachOBuilder().needs("/opt/a").command(0, 7).bytes()));
        assertEquals(
                NOTHING, of(new MachOBuilder().needs("/opt/a").command(-8, 7).bytes()));
        assertEquals(
                NOTHING,
                of(new MachOBuilder().command(Integer.MAX_VALUE, 0xc, 24).bytes()));
        assertEquals(
                NOTHING, of(new MachOBuilder().command(24, 0xc, -100, 0, 0, 0).bytes()));
        assertEquals(
                NOTHING, of(new MachOBuilder().command(24, 0xc, 100, 0, 0, 0).bytes()));
    }

    @Test
    void anyDamageIsEndured() {
        byte[] whole = MachOBuilder.fat(
                new MachOBuilder().needs("/opt/one.dylib").builtFor(1, 11, 0, 0).bytes());
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            of(damaged);
            of(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
        }
    }

    @Test
    void librariesOfTheSystemAreKnownByTheirPlace() {
        assertTrue(MachOFile.isOfSystem("/usr/lib/libz.1.dylib"));
        assertTrue(MachOFile.isOfSystem("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"));
        assertFalse(MachOFile.isOfSystem("/usr/local/opt/xz/lib/liblzma.5.dylib"));
    }

    @Test
    void readsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.write(
                directory.resolve("a.so"),
                new MachOBuilder().needs("/opt/a.dylib").bytes());
        assertEquals(Set.of("/opt/a.dylib"), MachOFile.read(file).libraries());
    }

    private static MachOFile of(byte[] file) {
        return MachOFile.of(ByteBuffer.wrap(file));
    }

    /** Its name began in another command, so that each of many could name most of the file. */
    @Test
    void nameOutsideOfItsCommandMakesAFileThatNeedsNothing() {
        assertEquals(
                NOTHING,
                of(new MachOBuilder()
                        .needs("/opt/a.dylib")
                        .command(24, 0xc, -20, 0, 0, 0)
                        .bytes()));
    }
}
