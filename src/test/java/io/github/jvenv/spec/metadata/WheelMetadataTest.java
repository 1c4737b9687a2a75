package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.filename.BuildTag;
import io.github.jvenv.spec.tag.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WheelMetadataTest {
    @Test
    void readsEveryField() {
        WheelMetadata wheel = parse("""
                Wheel-Version: 1.9
                Generator: maker 1.0
                Root-Is-Purelib: True
                Build: 1local
                Tag: py2-none-any
                Tag: py3-none-any
                """);
        assertEquals(1, wheel.majorVersion());
        assertEquals(9, wheel.minorVersion());
        assertTrue(wheel.rootIsPurelib());
        assertEquals(Optional.of(BuildTag.parse("1local")), wheel.buildTag());
        assertEquals(List.copyOf(Tag.parseSet("py2.py3-none-any")), List.copyOf(wheel.tags()));
        assertEquals("maker 1.0", wheel.generator());
    }

    @Test
    void rootIsForAPlatformUnlessSaidOtherwise() {
        assertFalse(parse("Wheel-Version: 1.0\n").rootIsPurelib());
        assertFalse(parse("Wheel-Version: 1.0\nRoot-Is-Purelib: false\n").rootIsPurelib());
    }

    @Test
    void refusesFormatsThatItDoesNotKnow() {
        assertFault("Wheel-Version: 2.0\n", "Wheel-Version 2.0 is newer than 1.x, which is what can be installed.");
        assertFault("Wheel-Version: one\n", "Wheel-Version should be like 1.0, but is 'one'.");
        assertFault("Root-Is-Purelib: true\n", "It has no field Wheel-Version.");
    }

    @Test
    void refusesFaultyTags() {
        assertFault("Wheel-Version: 1.0\nTag: py3\n", """
                Its field Tag is faulty. Expected '-' and an ABI, such as cp313 or none, after the interpreter.
                    py3
                       ^""");
        assertFault("Wheel-Version: 1.0\nBuild: x\n", """
                Its field Build is faulty. Expected a build tag, which begins with a digit.
                    x
                    ^""");
    }

    private static void assertFault(String text, String fault) {
        assertEquals(
                "The file WHEEL of a distribution is not valid. " + fault,
                assertThrows(InvalidMetadataFailure.class, () -> parse(text)).getMessage());
    }

    private static WheelMetadata parse(String text) {
        return WheelMetadata.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
