package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.1RC1, 1.1rc1",
        "00, 0",
        "09000, 9000",
        "1.0+foo0100, 1.0+foo0100",
        "1.1.a1, 1.1a1",
        "1.1-a1, 1.1a1",
        "1.1_a1, 1.1a1",
        "1.1a.1, 1.1a1",
        "1.1alpha1, 1.1a1",
        "1.1beta2, 1.1b2",
        "1.1c3, 1.1rc3",
        "1.1pre4, 1.1rc4",
        "1.1-preview_5, 1.1rc5",
        "1.2a, 1.2a0",
        "1.2-post2, 1.2.post2",
        "1.2post2, 1.2.post2",
        "1.2_post.2, 1.2.post2",
        "1.0-r4, 1.0.post4",
        "1.0-rev4, 1.0.post4",
        "1.2.post, 1.2.post0",
        "1.0-1, 1.0.post1",
        "1.2-dev2, 1.2.dev2",
        "1.2dev2, 1.2.dev2",
        "1.2.dev, 1.2.dev0",
        "1.0+ubuntu-1, 1.0+ubuntu.1",
        "1.0+Ubuntu_01, 1.0+ubuntu.1",
        "v1.0, 1.0",
        "0!1.0, 1.0",
        "2!1.0, 2!1.0",
        "1.0a--1, 1.0a0.post1",
        "1.0a-dev, 1.0a0.dev0",
        "1.0a., 1.0a0",
        "1a1post1dev1+a, 1a1.post1.dev1+a",
    })
    void writesEveryAlternateSpellingInTheNormalForm(String spelling, String normal) {
        assertEquals(normal, Version.parse(spelling).toString());
    }

    @Test
    void readsWhitespaceAroundAVersion() {
        assertEquals(
                "1.0",
                Version.parse(" \t\n\u000b\u001c\u0085\u00a0\u20091.0\r\n").toString());
    }

    /** The order that PEP 440 gives in "Summary of permitted suffixes and relative ordering", and more of its examples. */
    @Test
    void ordersVersionsAsTheStandardDoes() {
        List<Version> ordered = versions(
                "0.dev0",
                "0",
                "0.9",
                "0.9.1",
                "0.9.2",
                "0.9.10",
                "0.9.11",
                "1.dev0",
                "1.0.dev456",
                "1.0a1.dev1",
                "1.0a1",
                "1.0a1.post1",
                "1.0a2.dev456",
                "1.0a12.dev456",
                "1.0a12",
                "1.0b1.dev456",
                "1.0b2",
                "1.0b2.post345.dev456",
                "1.0b2.post345",
                "1.0rc1.dev456",
                "1.0rc1",
                "1.0",
                "1.0+abc.5",
                "1.0+abc.7",
                "1.0+abc.7.a",
                "1.0+abc.7.1",
                "1.0+5",
                "1.0.post456.dev34",
                "1.0.post456",
                "1.0.0.0.1.dev0",
                "1.0.15",
                "1.1.dev1",
                "1.223",
                "1.224",
                "1.255",
                "1.256",
                "1.65535",
                "1.65536",
                "1.999999999999999999",
                "1.1000000000000000000",
                "1.99999999999999999999999999999999999",
                "1.100000000000000000000000000000000000",
                "2013.10",
                "1!0.1");
        List<Version> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(440));
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled);
    }

    @Test
    void ignoresTrailingZerosOfTheReleaseInComparisons() {
        assertEquals(Version.parse("1"), Version.parse("1.0.0"));
        assertEquals(Version.parse("1").hashCode(), Version.parse("1.0.0").hashCode());
        assertEquals(Version.parse("0.0a1"), Version.parse("0a1"));
        assertEquals("1.0.0", Version.parse("1.0.0").toString());
    }

    @Test
    void tellsItsParts() {
        Version version = Version.parse("2!3.13.5rc1.post2.dev3+Local.01");
        assertEquals(BigInteger.TWO, version.epoch());
        assertEquals(Stream.of(3, 13, 5).map(BigInteger::valueOf).toList(), version.release());
        assertEquals(List.of(3, 13), List.of(version.major(), version.minor()));
        assertEquals(Optional.of("local.1"), version.local());
        assertEquals("2!3.13.5rc1.post2.dev3", version.publicVersion().toString());
        assertEquals("2!3.13.5", version.baseVersion().toString());
        assertEquals(0, Version.parse("3").minor());
        assertEquals(Optional.empty(), Version.parse("3").local());
    }

    @Test
    void tellsWhichKindOfReleaseItIs() {
        assertTrue(Version.parse("1.0a1").isPreRelease());
        assertTrue(Version.parse("1.0.dev1").isPreRelease());
        assertTrue(Version.parse("1.0.post1.dev1").isPreRelease());
        assertFalse(Version.parse("1.0.post1").isPreRelease());
    }

    @Test
    void keepsNumbersOfAnySize() {
        String digits = "9".repeat(5000);
        assertEquals("1." + digits, Version.parse("1.000" + digits).toString());
        assertEquals(
                new BigInteger(digits), Version.parse("1." + digits).release().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "1.",
                ".1",
                "1..2",
                "1.0-",
                "1.0+",
                "1.0+a_",
                "1.0+a+b",
                "1!",
                "1!2!3",
                "1.0.1-2-3",
                "1.0alph1",
                "vv1",
                "1.0dev1post1",
                "1.0 .1",
                "١.0",
                "1.0+ä",
                "1.0po\u017ft1",
                "1.0 1",
                "french toast",
                "1.0*",
                "-1"
            })
    void findsNoVersionInWhatIsNone(String text) {
        assertEquals(Optional.empty(), Version.find(text));
        assertThrows(SyntaxFailure.class, () -> Version.parse(text));
    }

    @Test
    void pointsAtWhereAVersionEndsTooLate() {
        assertEquals("""
                Expected the end of the version after '1.0'.
                    1.0.x
                       ^""", failureOf("1.0.x"));
    }

    @Test
    void doesNotRepeatALongVersionInItsMessage() {
        assertEquals(
                "Expected the end of the version.\n    ..." + "1".repeat(60) + "x\n" + " ".repeat(67) + "^",
                failureOf("1".repeat(100_000) + "x"));
    }

    @Test
    void pointsAtWhereAVersionShouldStart() {
        assertEquals("""
                Expected a version, which starts with a number.
                    latest
                    ^""", failureOf("latest"));
    }

    @Test
    void pointsAtWhereALocalVersionShouldStart() {
        assertEquals("""
                Expected a letter or digit after '+', where the local version starts.
                    1.0+
                        ^""", failureOf("1.0+"));
    }

    private static String failureOf(String text) {
        return assertThrows(SyntaxFailure.class, () -> Version.parse(text)).getMessage();
    }

    private static List<Version> versions(String... texts) {
        return Stream.of(texts).map(Version::parse).toList();
    }
}
