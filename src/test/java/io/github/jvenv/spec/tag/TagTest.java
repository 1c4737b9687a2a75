package io.github.jvenv.spec.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagTest {
    @Test
    void readsAndWritesTheThreeParts() {
        Tag tag = Tag.parse("cp313-cp313t-manylinux_2_28_x86_64");
        assertEquals(new Tag("cp313", "cp313t", "manylinux_2_28_x86_64"), tag);
        assertEquals("cp313-cp313t-manylinux_2_28_x86_64", tag.toString());
    }

    @Test
    void ignoresCase() {
        assertEquals(new Tag("cp27", "none", "win32"), Tag.parse("CP27-None-WIN32"));
    }

    @Test
    void expandsACompressedSetToEveryCombination() {
        assertEquals(
                List.of("cp27-none-any", "cp27-none-win32", "py3-none-any", "py3-none-win32"),
                Tag.parseSet("py3.cp27-none-any.win32").stream()
                        .map(Tag::toString)
                        .toList());
    }

    @Test
    void refusesASetWhereOneTagIsExpected() {
        assertFault("py2.py3-none-any", """
                Expected one tag, found 2.
                    py2.py3-none-any
                    ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void refusesMissingParts() {
        assertFault("py3", """
                Expected '-' and an ABI, such as cp313 or none, after the interpreter.
                    py3
                       ^""");
        assertFault("py3-none", """
                Expected '-' and a platform, such as win_amd64 or any, after the ABI.
                    py3-none
                            ^""");
    }

    @Test
    void refusesMoreThanThreeParts() {
        assertFault("py3-none-any-1", """
                A tag has three parts: interpreter, ABI and platform.
                    py3-none-any-1
                                ^^""");
    }

    @Test
    void refusesEmptyComponents() {
        assertFault("py2.-none-any", """
                Expected an interpreter, such as cp313 or py3.
                    py2.-none-any
                        ^""");
        assertFault("py3--any", """
                Expected an ABI, such as cp313 or none.
                    py3--any
                        ^""");
        assertFault("py3-none-", """
                Expected a platform, such as win_amd64 or any.
                    py3-none-
                             ^""");
    }

    @Test
    void refusesAnInterpreterThatIsNoIdentifier() {
        assertFault("py2.3-none-any", """
                Expected an interpreter, such as cp313 or py3.
                    py2.3-none-any
                        ^""");
    }

    @Test
    void refusesASetThatWouldGrowOutOfBounds() {
        String thousand = IntStream.range(0, 101).mapToObj(i -> "a" + i).collect(Collectors.joining("."));
        SyntaxFailure failure = assertThrows(SyntaxFailure.class, () -> Tag.parseSet(thousand + "-none-" + thousand));
        assertEquals("Expected at most 10000 tags in one set", failure.complaint());
    }

    private static void assertFault(String text, String message) {
        assertEquals(
                message,
                assertThrows(SyntaxFailure.class, () -> Tag.parse(text)).getMessage());
    }
}
