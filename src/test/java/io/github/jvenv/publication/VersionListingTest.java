package io.github.jvenv.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionListingTest {
    @Test
    void hasTheVersionsInTheFilesOrder() {
        assertEquals(List.of("2.0", "1.0"), read("""
                <metadata>
                  <version>9</version>
                  <versioning><latest>8</latest><versions><version> 2.0 </version><version>1.0</version></versions></versioning>
                </metadata>"""));
    }

    @Test
    void saysWhyAFileIsNone() {
        assertEquals("its element is html and not metadata", fault("<html/>"));
        assertEquals("it is not the XML that was expected", fault("<metadata>"));
        assertEquals(
                "its elements stand more than 64 deep in each other",
                fault("<metadata>" + "<a>".repeat(64) + "</a>".repeat(64) + "</metadata>"));
        assertEquals(
                "it lists more than 250000 versions",
                fault("<metadata><versioning><versions>" + "<version>1</version>".repeat(250_001)
                        + "</versions></versioning></metadata>"));
    }

    private static String fault(String xml) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(xml)).getMessage());
    }

    private static List<String> read(String xml) {
        return VersionListing.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
