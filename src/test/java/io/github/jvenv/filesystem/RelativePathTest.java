package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''|it is empty",
                "/etc/passwd|it is absolute",
                "../up|it has the segment ..",
                "a/../../up|it has the segment ..",
                "a/..|it has the segment ..",
                "./a|it has the segment .",
                "a//b|it has an empty segment",
                "a/|it has an empty segment",
                "C:/windows|it starts with a drive letter",
                "c:file|it starts with a drive letter",
                "a\\..\\b|it contains a NUL or a backslash"
            })
    void refusesWhatCouldLeaveItsDirectory(String quoted, String fault) {
        String text = quoted.equals("''") ? "" : quoted;
        UnsafePathFailure failure = assertThrows(UnsafePathFailure.class, () -> RelativePath.of(text));
        assertEquals("The path '" + text + "' is not safe: " + fault + ".", failure.getMessage());
        assertEquals(text, failure.path());
    }

    @Test
    void refusesNulAndShowsItPrintably() {
        UnsafePathFailure failure = assertThrows(UnsafePathFailure.class, () -> RelativePath.of("a\0b\n"));
        assertEquals(
                "The path 'a\\u0000b\\u000a' is not safe: it contains a NUL or a backslash.", failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"a", "a/b", "...", "..a", "a..", ".hidden", "a/.b/..c", "é/ü", "with space"})
    void acceptsPlainNames(String text) {
        assertEquals(text, RelativePath.of(text).value());
    }

    @Test
    void standsBelowADirectory() {
        assertEquals(Path.of("/env/lib/a.py"), RelativePath.of("lib/a.py").below(Path.of("/env")));
    }

    @Test
    void isBelowItsParentsOnly() {
        RelativePath path = RelativePath.of("lib/python/a.py");
        assertTrue(path.isBelow(RelativePath.of("lib")));
        assertTrue(path.isBelow(RelativePath.of("lib/python")));
        assertFalse(path.isBelow(path));
        assertFalse(path.isBelow(RelativePath.of("li")));
        assertFalse(RelativePath.of("lib").isBelow(path));
    }

    @Test
    void growsAtItsEnd() {
        assertEquals(RelativePath.of("a/b/c"), RelativePath.of("a").resolve("b/c"));
        assertEquals(RelativePath.of("a/b/c"), RelativePath.of("a/b").resolve(RelativePath.of("c")));
        assertEquals("c", RelativePath.of("a/b/c").fileName());
        assertThrows(UnsafePathFailure.class, () -> RelativePath.of("a").resolve("../b"));
    }

    @ParameterizedTest
    @CsvSource({"a/../b,b", "a/./b//c/,a/b/c", "/a,a", "a/b/../../c,c"})
    void leadsWhereATextClimbs(String text, String path) {
        assertEquals(Optional.of(RelativePath.of(path)), RelativePath.findNormalized(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/..", "a/../../a", "a\\..", "C:/a"})
    void leadsNowhereAboveItsBeginning(String text) {
        assertEquals(Optional.empty(), RelativePath.findNormalized(text));
    }
}
