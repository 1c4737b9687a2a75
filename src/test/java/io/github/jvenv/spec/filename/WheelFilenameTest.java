package io.github.jvenv.spec.filename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WheelFilenameTest {
    @Test
    void readsEveryPart() {
        WheelFilename wheel =
                WheelFilename.parse("Foo_Bar-1.0.post1-2local-cp312.cp313-abi3-manylinux_2_28_x86_64.whl");
        assertEquals(ProjectName.parse("foo-bar"), wheel.name());
        assertEquals(Version.parse("1.0.post1"), wheel.version());
        assertEquals(Optional.of(BuildTag.parse("2local")), wheel.buildTag());
        assertEquals(Tag.parseSet("cp312.cp313-abi3-manylinux_2_28_x86_64"), wheel.tags());
    }

    @Test
    void buildTagMayBeAbsent() {
        WheelFilename wheel = WheelFilename.parse("foo-1.0-py3-none-any.whl");
        assertEquals(Optional.empty(), wheel.buildTag());
        assertEquals(Tag.parseSet("py3-none-any"), wheel.tags());
    }

    @Test
    void keepsItsText() {
        String text = "Foo.Bar-01.0-py3-none-any.whl";
        assertEquals(text, WheelFilename.parse(text).toString());
        assertEquals("Foo.Bar-01.0", WheelFilename.parse(text).stem());
    }

    @Test
    void laterBuildsAreGreater() {
        assertTrue(BuildTag.parse("10").compareTo(BuildTag.parse("9")) > 0);
        assertTrue(BuildTag.parse("1a").compareTo(BuildTag.parse("1")) > 0);
        assertTrue(BuildTag.parse("1b").compareTo(BuildTag.parse("1a")) > 0);
        assertEquals("10_x", BuildTag.parse("10_x").toString());
    }

    @Test
    void refusesOtherExtensions() {
        assertFault("foo-1.0.tar.gz", """
                Expected the name of a wheel, which ends in .whl.
                    foo-1.0.tar.gz
                    ^^^^^^^^^^^^^^""");
    }

    @Test
    void refusesAWrongNumberOfParts() {
        assertFault("foo-1.0-none-any.whl", """
                Expected a wheel's name, version, maybe a build tag, then interpreter, ABI and platform tags, joined by '-'.
                    foo-1.0-none-any.whl
                    ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void pointsAtAFaultyName() {
        assertFault("foo__bar-1.0-py3-none-any.whl", """
                A project's name in the name of a wheel has no two underscores in a row.
                    foo__bar-1.0-py3-none-any.whl
                       ^^""");
        assertFault("_foo-1.0-py3-none-any.whl", """
                A project name has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    _foo-1.0-py3-none-any.whl
                    ^""");
    }

    @Test
    void pointsAtAFaultyVersion() {
        assertFault("foo-1.x-py3-none-any.whl", """
                Expected the end of the version after '1'.
                    foo-1.x-py3-none-any.whl
                         ^""");
    }

    @Test
    void pointsAtAFaultyBuildTag() {
        assertFault("foo-1.0-x1-py3-none-any.whl", """
                Expected a build tag, which begins with a digit.
                    foo-1.0-x1-py3-none-any.whl
                            ^^""");
    }

    @Test
    void pointsAtAFaultyTag() {
        assertFault("foo-1.0-py3-none-any..win32.whl", """
                Expected a platform, such as win_amd64 or any.
                    foo-1.0-py3-none-any..win32.whl
                                         ^""");
    }

    @Test
    void refusesNamesThatNoFileSystemHolds() {
        String filename = "foo-1.0-py3-none-any" + ".any".repeat(60) + ".whl";
        assertEquals(
                "Expected at most 255 characters in the name of a wheel",
                assertThrows(SyntaxFailure.class, () -> WheelFilename.parse(filename))
                        .complaint());
    }

    private static void assertFault(String filename, String message) {
        assertEquals(
                message,
                assertThrows(SyntaxFailure.class, () -> WheelFilename.parse(filename))
                        .getMessage());
    }

    @Test
    void siblingsAreReadAsWithoutEachOther() {
        WheelFilename sibling = WheelFilename.parse("a_b-1.0-py3-none-any.whl");
        for (String text : List.of(
                "a_b-1.0-2-cp312-cp312-win_amd64.whl",
                "a_b-1.0.1-py3-none-any.whl",
                "a_b-1.00-py3-none-any.whl",
                "a_b_c-1.0-py3-none-any.whl")) {
            WheelFilename alone = WheelFilename.parse(text);
            WheelFilename beside = WheelFilename.parse(text, sibling);
            assertEquals(alone, beside);
            assertEquals(alone.name(), beside.name());
            assertEquals(alone.version().toString(), beside.version().toString());
            assertEquals(alone.buildTag(), beside.buildTag());
            assertEquals(alone.tags(), beside.tags());
        }
        assertThrows(SyntaxFailure.class, () -> WheelFilename.parse("a_b-1.0-py3-none.whl", sibling));
    }
}
