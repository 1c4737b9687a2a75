package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecifierSetTest {
    @Test
    void holdsVersionsThatFulfilAllSpecifiers() {
        SpecifierSet set = SpecifierSet.parse(" ~= 1.2, >= 1.3.1 ,!= 1.3.4.*, < 2.0 ");
        assertTrue(set.contains(Version.parse("1.3.5")));
        assertFalse(set.contains(Version.parse("1.3.4.1")));
        assertFalse(set.contains(Version.parse("1.3")));
    }

    @Test
    void holdsEveryVersionWhenEmpty() {
        assertTrue(SpecifierSet.ALL.contains(Version.parse("1.0.dev0")));
        assertEquals(SpecifierSet.ALL, SpecifierSet.parse(" , "));
        assertEquals(VersionRanges.ALL, SpecifierSet.ALL.ranges());
        assertEquals("", SpecifierSet.ALL.toString());
    }

    @Test
    void doesNotDependOnOrderAndRepetition() {
        SpecifierSet set = SpecifierSet.parse(">=1.0,<2,>=1.0.0");
        assertEquals("<2,>=1.0", set.toString());
        assertEquals(SpecifierSet.parse("<2,>=1"), set);
        assertEquals(SpecifierSet.parse("<2.0,>=1").hashCode(), set.hashCode());
    }

    @Test
    void joinsTheSpecifiersOfTwoSets() {
        SpecifierSet joined = SpecifierSet.parse(">=1").and(SpecifierSet.parse("<2,>=1"));
        assertEquals("<2,>=1", joined.toString());
        assertEquals(SpecifierSet.of(List.of(Specifier.parse("<2"), Specifier.parse(">=1"))), joined);
        assertFalse(joined.contains(Version.parse("2")));
    }

    @Test
    void copesWithAHostileNumberOfSpecifiers() {
        String text = IntStream.range(0, 50_000).mapToObj(i -> "!=1." + i).collect(Collectors.joining(","));
        SpecifierSet set = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SpecifierSet.parse(text));
        assertFalse(set.contains(Version.parse("1.49999")));
        assertTrue(set.contains(Version.parse("1.50000")));
    }

    @Test
    void leavesPreReleasesOutWhileThereIsSomethingElse() {
        assertEquals("[1.3]", filter(">=1.2.3", PreReleases.IF_NECESSARY, "1.2", "1.3", "1.5a1"));
        assertEquals("[1.5a1]", filter(">=1.2.3", PreReleases.IF_NECESSARY, "1.2", "1.5a1"));
        assertEquals("[1.3]", filter("", PreReleases.IF_NECESSARY, "1.3", "1.5a1"));
    }

    @Test
    void takesPreReleasesWhenASpecifierMentionsOne() {
        assertEquals("[1.3, 1.5a1]", filter(">=1.2.3rc1", PreReleases.IF_NECESSARY, "1.2", "1.3", "1.5a1"));
        assertEquals("[1.3]", filter(">=1,!=1.5rc1", PreReleases.IF_NECESSARY, "1.3", "1.5a1"));
        assertTrue(SpecifierSet.parse("<2,>=1a1").mentionsPreRelease());
    }

    @Test
    void obeysWhatWasSaidAboutPreReleases() {
        assertEquals("[1.3, 1.5a1]", filter(">=1", PreReleases.ALLOW, "1.3", "1.5a1"));
        assertEquals("[1.3]", filter(">=1a1", PreReleases.DISALLOW, "1.3", "1.5a1"));
        assertEquals("[]", filter(">=1", PreReleases.DISALLOW, "1.5a1"));
    }

    @Test
    void countsAPreReleaseAloneAsNecessary() {
        Version preRelease = Version.parse("1.5a1");
        SpecifierSet set = SpecifierSet.parse(">=1");
        assertTrue(set.contains(preRelease, PreReleases.IF_NECESSARY));
        assertTrue(set.contains(preRelease, PreReleases.ALLOW));
        assertFalse(set.contains(preRelease, PreReleases.DISALLOW));
        assertFalse(set.contains(Version.parse("0.5"), PreReleases.ALLOW));
    }

    @Test
    void filtersWhateverHasAVersion() {
        assertEquals(
                List.of("foo-2.0"),
                SpecifierSet.parse(">1")
                        .filter(
                                List.of("foo-1.0", "foo-2.0"),
                                file -> Version.parse(file.substring(4)),
                                PreReleases.ALLOW));
    }

    @Test
    void pointsAtTheSpecifierThatIsWrong() {
        assertEquals(
                """
                Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    >=1.0, 2.0
                           ^""",
                assertThrows(SyntaxFailure.class, () -> SpecifierSet.parse(">=1.0, 2.0"))
                        .getMessage());
    }

    private static String filter(String set, PreReleases preReleases, String... versions) {
        return SpecifierSet.parse(set)
                .filter(Stream.of(versions).map(Version::parse).toList(), preReleases)
                .toString();
    }
}
