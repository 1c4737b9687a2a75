package io.github.jvenv.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElfFileTest {
    private static final ElfFile NOTHING = new ElfFile(new TreeSet<>(), new TreeSet<>(), Optional.empty());

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void readsWhatAFileNeeds(boolean wide, boolean littleEndian) {
        ElfFile file = ElfFile.of(example(wide, littleEndian));
        assertEquals(Set.of("libz.so.1", "libc.so.6"), file.libraries());
        assertEquals(Set.of("GLIBC_2.35", "GLIBC_2.4", "ZLIB_1.2"), file.symbolVersions());
    }

    @Test
    void tellsWhereLibrariesAreLookedFor() {
        byte[] file = new ElfBuilder()
                .needs("libz.so.1")
                .runPath("/opt/python/lib:/opt/lib")
                .bytes();
        ElfSearchPath path = ElfFile.of(ByteBuffer.wrap(file)).searchPath().orElseThrow();
        assertEquals(List.of("/opt/python/lib", "/opt/lib"), path.directories());
        byte[] bytes = path.replacedBy(List.of("$ORIGIN/../lib")).orElseThrow();
        System.arraycopy(bytes, 0, file, (int) path.offset(), bytes.length);
        assertEquals(
                "$ORIGIN/../lib",
                ElfFile.of(ByteBuffer.wrap(file)).searchPath().orElseThrow().text());
        assertEquals(Set.of("libz.so.1"), ElfFile.of(ByteBuffer.wrap(file)).libraries());
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("/opt"));
    }

    @Test
    void readsTheBeginningOfAFileTooLargeToMap(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("huge.so");
        Files.write(file, new ElfBuilder().needs("libz.so.1").bytes());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), (1L << 31) + 5); // a hole that takes no place
        }
        assertEquals(Set.of("libz.so.1"), ElfFile.read(file).libraries());
    }

    @Test
    void takesTheNewerOfTwoSearchPaths() {
        byte[] file = new ElfBuilder().rPath("/old").runPath("/new").bytes();
        assertEquals(
                "/new",
                ElfFile.of(ByteBuffer.wrap(file)).searchPath().orElseThrow().text());
        byte[] old = new ElfBuilder().rPath("/old").bytes();
        assertEquals(
                "/old",
                ElfFile.of(ByteBuffer.wrap(old)).searchPath().orElseThrow().text());
    }

    @Test
    void replacesNoSearchPathThatIsTooShortOrServesAsAnotherName() {
        ElfSearchPath tooShort = ElfFile.of(
                        ByteBuffer.wrap(new ElfBuilder().runPath("/opt/lib").bytes()))
                .searchPath()
                .orElseThrow();
        assertEquals(Optional.empty(), tooShort.replacedBy(List.of("$ORIGIN/../lib")));
        ElfSearchPath shared = ElfFile.of(ByteBuffer.wrap(new ElfBuilder()
                        .runPath("/opt/python/lib")
                        .symbolWithin(12)
                        .bytes()))
                .searchPath()
                .orElseThrow();
        assertEquals(Optional.empty(), shared.replacedBy(List.of("$ORIGIN")));
    }

    /** Each byte that is no UTF-8 counted as three, so that what stands behind the text was overwritten. */
    @Test
    void replacesNoSearchPathInAnotherEncoding() {
        byte[] file =
                new ElfBuilder().needs("libz.so.1").runPath("/opt/m??nch/lib").bytes();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("??");
        file[at] = (byte) 0xfc;
        file[at + 1] = (byte) 0xfc;
        ElfSearchPath path = ElfFile.of(ByteBuffer.wrap(file)).searchPath().orElseThrow();
        assertEquals("/opt/m\ufffd\ufffdnch/lib", path.text());
        assertEquals(Optional.empty(), path.replacedBy(List.of("$ORIGIN")));
    }

    @Test
    void findsNothingInOtherFiles() {
        assertEquals(NOTHING, ElfFile.of(ByteBuffer.wrap("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(NOTHING, ElfFile.of(ByteBuffer.wrap("x".repeat(100).getBytes(StandardCharsets.UTF_8))));
        assertEquals(NOTHING, ElfFile.of(ByteBuffer.allocate(0)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void survivesDamage(boolean searching) {
        byte[] sound = searching
                ? new ElfBuilder()
                        .needs("libz.so.1")
                        .runPath("/opt/python/lib")
                        .symbolWithin(3)
                        .bytes()
                : example(true, true).array();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
            ElfFile.of(ByteBuffer.wrap(damaged, 0, length).slice());
        }
    }

    @Test
    void readsTheRealThing() throws Exception {
        Path program = Path.of("/proc/self/exe");
        assumeTrue(Files.exists(program), "this machine does not show the program that runs");
        assertTrue(ElfFile.read(program.toRealPath()).libraries().stream().anyMatch(name -> name.startsWith("lib")));
    }

    /** A file with three sections: strings, the dynamic section, and the versions needed of two libraries. */
    private static ByteBuffer example(boolean wide, boolean littleEndian) {
        String strings = "\0libz.so.1\0libc.so.6\0GLIBC_2.35\0GLIBC_2.4\0ZLIB_1.2\0";
        ByteBuffer file =
                ByteBuffer.allocate(1024).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        file.put(0, new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (littleEndian ? 1 : 2)});
        int sectionSize = wide ? 0x40 : 0x28;
        address(file, wide ? 0x28 : 0x20, 0x200, wide);
        file.putShort(wide ? 0x3a : 0x2e, (short) sectionSize);
        file.putShort(wide ? 0x3c : 0x30, (short) 3);

        file.put(0x80, strings.getBytes(StandardCharsets.US_ASCII));
        section(file, 0x200, wide, 3, 0x80, strings.length(), 0, 0);

        int entrySize = wide ? 16 : 8;
        String[] needed = {"libz.so.1", "libc.so.6"};
        for (int i = 0; i < needed.length; i++) {
            address(file, 0x100 + i * entrySize, 1, wide);
            address(file, 0x100 + i * entrySize + entrySize / 2, strings.indexOf(needed[i]), wide);
        }
        section(file, 0x200 + sectionSize, wide, 6, 0x100, 3 * entrySize, 0, 0);

        library(file, 0x180, 2, 16, 48);
        version(file, 0x190, strings.indexOf("GLIBC_2.35"), 16);
        version(file, 0x1a0, strings.indexOf("GLIBC_2.4"), 0);
        library(file, 0x1b0, 1, 16, 0);
        version(file, 0x1c0, strings.indexOf("ZLIB_1.2"), 0);
        section(file, 0x200 + 2 * sectionSize, wide, 0x6ffffffe, 0x180, 0x50, 0, 2);
        return file;
    }

    private static void section(
            ByteBuffer file, int at, boolean wide, int type, int offset, int size, int link, int info) {
        file.putInt(at + 4, type);
        address(file, at + (wide ? 0x18 : 0x10), offset, wide);
        address(file, at + (wide ? 0x20 : 0x14), size, wide);
        file.putInt(at + (wide ? 0x28 : 0x18), link);
        file.putInt(at + (wide ? 0x2c : 0x1c), info);
    }

    private static void library(ByteBuffer file, int at, int versions, int toVersions, int toNext) {
        file.putShort(at, (short) 1).putShort(at + 2, (short) versions);
        file.putInt(at + 8, toVersions).putInt(at + 12, toNext);
    }

    private static void version(ByteBuffer file, int at, int name, int toNext) {
        file.putInt(at + 8, name).putInt(at + 12, toNext);
    }

    private static void address(ByteBuffer file, int at, int value, boolean wide) {
        if (wide) {
            file.putLong(at, value);
        } else {
            file.putInt(at, value);
        }
    }

    /** Each of a million names, which may be the end of another one, took as much room as the whole file. */
    @Test
    void aFileWithMoreNamesThanAnyLibraryAsksForNothing() {
        int records = 1000;
        int strings = 0x100;
        int length = 1 << 16;
        int libraries = strings + length + 16;
        int versions = libraries + 16 * records;
        int sections = versions + 16 * records;
        ByteBuffer file = ByteBuffer.allocate(sections + 2 * 0x40).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
        address(file, 0x28, sections, true);
        file.putShort(0x3a, (short) 0x40).putShort(0x3c, (short) 2);
        for (int i = 0; i < length; i++) {
            file.put(strings + i, (byte) 'x');
        }
        for (int i = 0; i < records; i++) {
            library(file, libraries + 16 * i, 1, versions + 16 * i - (libraries + 16 * i), 16);
            version(file, versions + 16 * i, i, i == records - 1 ? 16 - 16 * records : 16);
        }
        section(file, sections, true, 3, strings, length, 0, 0);
        section(file, sections + 0x40, true, 0x6ffffffe, libraries, 16 * records, 0, 0);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(NOTHING, ElfFile.of(file)));
    }

    @Test
    void replacesNoSearchPathThatServesAsTheNameOfAFilter() {
        ElfSearchPath shared = ElfFile.of(ByteBuffer.wrap(new ElfBuilder()
                        .runPath("/opt/python/lib/libfilter.so")
                        .filterWithin(16)
                        .bytes()))
                .searchPath()
                .orElseThrow();
        assertEquals(Optional.empty(), shared.replacedBy(List.of("$ORIGIN")));
    }
}
