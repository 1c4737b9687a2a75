package io.github.jvenv.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SystemNeedsTest {
    @Test
    void glibcIsTheNewestThatIsNamed() {
        assertEquals("2.35", SystemNeeds.glibcFor(List.of(naming("GLIBC_2.4", "GLIBC_PRIVATE"), naming("GLIBC_2.35"))));
        assertEquals("", SystemNeeds.glibcFor(List.of(naming("ZLIB_1.2"))));
    }

    /** A library in a wheel names what its maker likes; this filled the stack. */
    @Test
    void versionOfAnyLengthIsRead() {
        String version = "1" + ".1".repeat(20_000);
        assertEquals(version, SystemNeeds.glibcFor(List.of(naming("GLIBC_" + version))));
    }

    private static ElfFile naming(String... versions) {
        return new ElfFile(new TreeSet<>(), new TreeSet<>(List.of(versions)), Optional.empty());
    }
}
