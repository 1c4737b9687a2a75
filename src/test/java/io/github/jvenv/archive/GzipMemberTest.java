package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.digest.Crc32;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class GzipMemberTest {
    @Test
    void headerNamesNoFileTimeOrSystem() {
        assertEquals("1f8b08000000000000ff", HexFormat.of().formatHex(GzipMember.header()));
    }

    @Test
    void trailerHasTheSizeModuloFourGibibytes() {
        Crc32 content = new Crc32(0x12345678, (7L << 32) + 0xabc);
        assertEquals("78563412bc0a0000", HexFormat.of().formatHex(GzipMember.trailer(content)));
    }
}
