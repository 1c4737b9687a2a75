package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every version, tried with made-up ones. */
class VersionPropertiesTest {
    private static final int CASES = 3_000;

    private final VersionSamples samples = new VersionSamples(440);

    @Test
    void normalFormOfANormalFormIsItself() {
        for (int i = 0; i < CASES; i++) {
            Version version = samples.version();
            Version again = Version.parse(version.toString());
            assertEquals(version.toString(), again.toString());
            assertEquals(version, again);
        }
    }

    @Test
    void orderIsTotal() {
        for (int i = 0; i < CASES; i++) {
            Version one = samples.version();
            List<Version> sorted = Stream.of(one, samples.near(one), samples.near(one))
                    .sorted()
                    .toList();
            String all = sorted.toString();
            assertTrue(sorted.get(0).compareTo(sorted.get(1)) <= 0, all);
            assertTrue(sorted.get(1).compareTo(sorted.get(2)) <= 0, all);
            assertTrue(sorted.get(0).compareTo(sorted.get(2)) <= 0, all);
            assertTrue(sorted.get(1).compareTo(sorted.get(0)) >= 0, all);
        }
    }

    @Test
    void equalityAgreesWithOrderAndHash() {
        for (int i = 0; i < CASES; i++) {
            Version one = samples.version();
            Version other = samples.near(one);
            assertEquals(one.compareTo(other) == 0, one.equals(other), one + " " + other);
            if (one.equals(other)) {
                assertEquals(one.hashCode(), other.hashCode(), one + " " + other);
            }
        }
    }

    @Test
    void versionStandsBetweenItsSuffixes() {
        for (int i = 0; i < CASES; i++) {
            Version version = samples.version().baseVersion();
            Stream<String> suffixes = Stream.of(
                    ".dev0",
                    ".dev1",
                    "a0.dev0",
                    "a0",
                    "a0.post0",
                    "a1",
                    "b0",
                    "rc0",
                    "",
                    "+0a",
                    "+a",
                    "+a.a",
                    "+a.0",
                    "+0",
                    ".post0.dev0",
                    ".post0",
                    ".post0+a",
                    ".post1",
                    ".0.0.1.dev0",
                    ".0.1",
                    ".1");
            List<Version> ascending =
                    suffixes.map(suffix -> Version.parse(version + suffix)).toList();
            assertEquals(ascending, ascending.stream().sorted().toList());
        }
    }
}
