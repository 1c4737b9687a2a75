package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every set of versions, tried with made-up ones. */
class VersionRangesPropertiesTest {
    private static final int CASES = 3_000;

    private final VersionSamples samples = new VersionSamples(8);

    @Test
    void specifiersMatchWhatTheStandardSays() {
        for (int i = 0; i < 5 * CASES; i++) {
            Specifier specifier = Specifier.parse(samples.specifier());
            Version version = samples.near(specifier.toString());
            assertEquals(
                    ReferenceMatching.matches(specifier, version),
                    specifier.ranges().contains(version),
                    specifier + " " + version);
        }
    }

    @Test
    void setMatchesWhatAllItsSpecifiersMatch() {
        for (int i = 0; i < CASES; i++) {
            String text = samples.specifiers();
            SpecifierSet set = SpecifierSet.parse(text);
            Version version = samples.near(text);
            boolean all = set.specifiers().stream().allMatch(specifier -> specifier.contains(version));
            assertEquals(all, set.contains(version), text + " " + version);
            assertEquals(all, set.ranges().contains(version), text + " " + version);
        }
    }

    @Test
    void operationsAreThoseOfSets() {
        for (int i = 0; i < CASES; i++) {
            VersionRanges one = samples.ranges();
            VersionRanges other = samples.ranges();
            Version version = samples.version();
            boolean inOne = one.contains(version);
            boolean inOther = other.contains(version);
            String all = one + "; " + other + "; " + version;
            assertEquals(inOne && inOther, one.intersection(other).contains(version), all);
            assertEquals(inOne || inOther, one.union(other).contains(version), all);
            assertEquals(!inOne, one.complement().contains(version), all);
            assertEquals(
                    one.complement().union(other.complement()),
                    one.intersection(other).complement(),
                    all);
            assertEquals(
                    one.complement().intersection(other.complement()),
                    one.union(other).complement(),
                    all);
            assertEquals(one, one.complement().complement(), all);
            assertEquals(one, one.intersection(one.union(other)), all);
            assertEquals(one.intersection(other).equals(one), one.isSubsetOf(other), all);
            assertEquals(VersionRanges.ALL, one.union(one.complement()), all);
            assertEquals(VersionRanges.NONE, one.intersection(one.complement()), all);
        }
    }

    @Test
    void oneVersionIsEitherInsideOrOutside() {
        for (int i = 0; i < CASES; i++) {
            VersionRanges ranges = samples.ranges();
            Version version = samples.version();
            VersionRanges exactly = VersionRanges.exactly(version);
            assertTrue(exactly.contains(version));
            assertEquals(ranges.contains(version), exactly.isSubsetOf(ranges), ranges + " " + version);
            assertEquals(!ranges.contains(version), exactly.intersection(ranges).isEmpty(), ranges + " " + version);
        }
    }

    @Test
    void setThatIsNotEmptyHasAVersion() {
        for (int i = 0; i < CASES; i++) {
            Version around = samples.version();
            SpecifierSet set = SpecifierSet.parse(samples.specifiersAround(around));
            assertEquals(!set.ranges().isEmpty(), witnesses(set).stream().anyMatch(set::contains), set.toString());
        }
    }

    @Test
    void simplifiedSetHasTheSameOfTheVersionsThatExist() {
        for (int i = 0; i < CASES; i++) {
            VersionRanges ranges = samples.ranges();
            List<Version> existing =
                    Stream.generate(samples::version).limit(i % 12).sorted().toList();
            VersionRanges simple = ranges.simplify(existing);
            for (Version version : existing) {
                assertEquals(ranges.contains(version), simple.contains(version), ranges + "; " + existing);
            }
        }
    }

    @Test
    void wordsAreRightAboutFinalReleases() {
        for (int i = 0; i < CASES; i++) {
            Version around = samples.version();
            VersionRanges one =
                    SpecifierSet.parse(samples.specifiersAround(around)).ranges();
            VersionRanges other =
                    SpecifierSet.parse(samples.specifiersAround(around)).ranges();
            VersionRanges ranges = i % 2 == 0 ? one.union(other) : one.union(other.complement());
            Version release = samples.near(around).baseVersion();
            assertEquals(ranges.contains(release), parsed(ranges.toString()).contains(release), ranges + " " + release);
        }
    }

    private static VersionRanges parsed(String words) {
        return switch (words) {
            case "any version" -> VersionRanges.ALL;
            case "no version" -> VersionRanges.NONE;
            default ->
                Stream.of(words.split(" or "))
                        .map(alternative -> SpecifierSet.parse(alternative).ranges())
                        .reduce(VersionRanges.NONE, VersionRanges::union);
        };
    }

    /** Versions at and right after every bound of a set: if any version is in the set, then one of these is. */
    private static List<Version> witnesses(SpecifierSet set) {
        List<Version> witnesses = new ArrayList<>(List.of(Version.parse("0.dev0")));
        for (Specifier specifier : set.specifiers()) {
            Version version = Version.parse(specifier.text().replace(".*", ""));
            VersionParts parts = version.parts();
            witnesses.add(version);
            witnesses.add(Version.parse(version + (version.local().isPresent() ? ".0000a" : "+0000a")));
            witnesses.add(Version.parse(version.baseVersion() + ".dev0"));
            witnesses.add(Version.parse(version.baseVersion() + ".0.0.0.0.1.dev0"));
            witnesses.add(new Version(Cut.after(parts.withoutLocal()).version()));
            witnesses.add(new Version(Cut.afterPrefix(parts).version()));
            witnesses.add(new Version(Cut.afterPostReleases(parts).version()));
        }
        return witnesses;
    }
}
