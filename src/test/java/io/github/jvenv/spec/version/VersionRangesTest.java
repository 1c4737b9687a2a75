package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangesTest {
    /** Sets that no version is in, for each of which some algebra of intervals finds an interval without versions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ">=2,<1",
                "==1.0,!=1.0",
                "<0",
                "<0.dev0",
                ">1.0,<1.0.post1",
                ">1.0,<=1.0.post9",
                ">1.0a1,<1.0a2.dev0",
                ">=1.0.post0.dev0,<=1.0",
                ">1.0.post1,<1.0.post2",
                ">1.0.dev1,<1.0.dev2",
                ">=1.1.dev0,==1.0.*",
                "==1.*,!=1.*",
                "~=1.4.2,>=1.5.dev0",
                "===1.0,===1.0.0",
                "===1.0,!=1.0",
                "===lolwat"
            })
    void knowsWhenNoVersionIsLeft(String specifiers) {
        assertTrue(ranges(specifiers).isEmpty());
        assertEquals(VersionRanges.NONE, ranges(specifiers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">1.0,<1.0.1",
                ">1.0,<1.0.0.0.1",
                ">=1.0.dev0,<1.0a0",
                "!=1.0,<=1.0,>=1rc9",
                "==1.0,!=1.0+a",
                "==1.0,!=1.0+0a",
                ">=1.0rc9999,<1.0.post0"
            })
    void knowsWhenAVersionIsLeft(String specifiers) {
        assertFalse(ranges(specifiers).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "==1.0.*        | >=1.0.dev0,<1.1",
                "~=1.4.2        | >=1.4.2,==1.4.*",
                ">=0.dev0       | ''",
                "<=1.0          | <1.0.post0",
                ">1.0.post1     | >=1.0.post2.dev0",
                ">1.0a1         | >=1.0a2.dev0",
                "==1.0.dev3     | >=1.0.dev3,<1.0.dev4",
                ">=1            | >=1.0.0",
                "===1.0RC1      | ===1.0rc1",
            })
    void areEqualWhenTheyHaveTheSameVersions(String one, String other) {
        assertEquals(ranges(other), ranges(one));
        assertEquals(ranges(other).hashCode(), ranges(one).hashCode());
    }

    @Test
    void exactlyOneVersionHasNeitherLocalVersionsNorOtherSpellings() {
        VersionRanges exactly = VersionRanges.exactly(Version.parse("1.0"));
        assertTrue(exactly.contains(Version.parse("1.0")));
        assertFalse(exactly.contains(Version.parse("1.0+local")));
        assertFalse(exactly.contains(Version.parse("1.0.0")));
        assertFalse(exactly.contains(Version.parse("1")));
        assertEquals(ranges("===1.0"), exactly);
        assertTrue(exactly.isSubsetOf(ranges("==1")));
        assertNotEquals(ranges("==1"), exactly);
    }

    @Test
    void eachSpellingOfZeroIsItsOwn() {
        VersionRanges zero = VersionRanges.exactly(Version.parse("0"));
        assertTrue(zero.contains(Version.parse("0")));
        assertFalse(zero.contains(Version.parse("0.0")));
        assertTrue(VersionRanges.exactly(Version.parse("0.0")).isSubsetOf(ranges("==0")));
    }

    @Test
    void neighboursMeetWithoutAGap() {
        assertEquals(ranges("==1.*"), either("==1.*,<1.5", "==1.*,>=1.5.dev0"));
        assertEquals(VersionRanges.ALL, either("<=1.0", ">=1.0.post0.dev0"));
        assertEquals(ranges("==3.0.*").union(ranges("==3.1.*")), ranges(">=3.dev0,<3.2"));
    }

    @Test
    void complementHasAllOtherVersions() {
        assertEquals(ranges("!=1.0"), ranges("==1.0").complement());
        assertEquals(ranges("!=1.0.*"), ranges("==1.0.*").complement());
        assertEquals(ranges("<1.0"), ranges(">=1.0.dev0").complement());
        assertEquals(VersionRanges.ALL, VersionRanges.NONE.complement());
        assertEquals(VersionRanges.NONE, VersionRanges.ALL.complement());
    }

    @Test
    void comparesSets() {
        assertTrue(ranges(">=1.2,<1.3").isSubsetOf(ranges("==1.*")));
        assertFalse(ranges(">=1.2").isSubsetOf(ranges("==1.*")));
        assertTrue(VersionRanges.NONE.isSubsetOf(ranges("==1")));
        assertTrue(ranges("<1").intersection(ranges(">=1")).isEmpty());
        assertFalse(ranges("<=1").intersection(ranges(">=1")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">=1",
                ">1",
                "<2",
                "<=2",
                "==1.5",
                "!=1.5",
                "==3.*",
                "!=3.*",
                ">=1,<2",
                ">=1.dev0",
                ">=1,<2,!=1.5",
                ">=1,<2,!=1.5.*",
                "==1.*,!=1.5",
                "==1.0+cpu",
                "!=1.0+cpu",
                ">=1.0rc1",
                "<1.0rc1",
                ">=1.0.dev3",
                "<1.0.dev3",
                "==1.0.post1",
                ">1.0.post1",
                "<=1.0.post1",
                ">=1!2,<1!3",
                "==1!2.*",
                ">=2.7,!=3.0,!=3.1",
                "==1.0.*",
            })
    void speaksInTheWordsOfSpecifiers(String words) {
        assertEquals(words, ranges(words).toString());
    }

    @Test
    void namesNeighbouringReleasesThatAreLeftOut() {
        assertEquals(">=2.7,!=3.1.*", ranges(">=2.7,!=3.1.*").toString());
        assertEquals(">=2.7,!=3.0.*,!=3.1.*", ranges("!=3.0.*,!=3.1.*,>=2.7").toString());
        assertEquals(
                ">=2.7,<3.5,!=3.0.*,!=3.1.*",
                ranges(">=2.7,!=3.0.*,!=3.1.*,<3.5").toString());
        assertEquals("<3.0 or >=3.11.dev0", either("<3.0", ">=3.11.dev0").toString());
    }

    @Test
    void speaksOfAlternatives() {
        assertEquals(">=1,<2 or ==3.*", either(">=1,<2", "==3.*").toString());
        assertEquals("<1 or >=2", either("<1", ">=2").toString());
        assertEquals(
                "==1.0 or ==1.1 or ==1.3",
                either("==1.0", "==1.1").union(ranges("==1.3")).toString());
        assertEquals("any version", VersionRanges.ALL.toString());
        assertEquals("no version", VersionRanges.NONE.toString());
    }

    @Test
    void speaksShortlyWhereNoSpecifierSaysTheSame() {
        assertEquals("<2", ranges(">=2").complement().toString());
        assertEquals(">2", ranges("<=2").complement().toString());
        assertEquals("<=2", ranges(">2").complement().toString());
        assertEquals(">=2.dev0", ranges("<2").complement().toString());
        assertEquals("==2.0", VersionRanges.exactly(Version.parse("2.0")).toString());
        assertEquals(
                "!=2.0",
                VersionRanges.exactly(Version.parse("2.0")).complement().toString());
    }

    @Test
    void simplifiesToWhatIsTheSameForTheVersionsThatExist() {
        List<Version> existing =
                Stream.of("1.0", "1.1", "1.2", "2.0", "2.1").map(Version::parse).toList();
        assertEquals("<2", ranges(">=1,!=1.0.5,<2").simplify(existing).toString());
        assertEquals(">=2", ranges(">=2,<4").simplify(existing).toString());
        assertEquals("==1.1", ranges("==1.1").simplify(existing).toString());
        assertEquals("any version", ranges(">=0.5,!=1.1.5").simplify(existing).toString());
        assertEquals("!=1.2", ranges("!=1.2,!=1.3").simplify(existing).toString());
        assertEquals(">1.0,<2", ranges(">1.0,!=1.1.1,<2").simplify(existing).toString());
        assertEquals(
                ">=1.0.1,<2",
                ranges(">=1.0.1,!=1.0.5,!=1.9,<2").simplify(existing).toString());
    }

    @Test
    void staysAsItIsWhenNoneOfTheVersionsBelongsToIt() {
        assertEquals(
                ">=4,!=5.0",
                ranges(">=4,!=5.0").simplify(List.of(Version.parse("1.0"))).toString());
        assertEquals(">=4", ranges(">=4").simplify(List.of()).toString());
    }

    private static VersionRanges either(String one, String other) {
        return ranges(one).union(ranges(other));
    }

    private static VersionRanges ranges(String specifiers) {
        return SpecifierSet.parse(specifiers).ranges();
    }
}
