package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenVersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.2, 1.2",
        "1, 1",
        "1.2.3.4.5, 1.2.3.4.5",
        "2026.01.31, 2026.1.31",
        "1.2-alpha, 1.2a0",
        "1.2-alpha-3, 1.2a3",
        "1.2-ALPHA3, 1.2a3",
        "1.2.Alpha3, 1.2a3",
        "1.2-a3, 1.2a3",
        "1.2a3, 1.2a3",
        "1.2-beta-3, 1.2b3",
        "1.2_beta_3, 1.2b3",
        "1.2-beta.3, 1.2b3",
        "1.2-b3, 1.2b3",
        "1.2-M3, 1.2b3",
        "1.2-milestone-3, 1.2b3",
        "1.2-rc1, 1.2rc1",
        "1.2-RC-1, 1.2rc1",
        "1.2.CR1, 1.2rc1",
        "1.2rc1, 1.2rc1",
        "1.2.Final, 1.2",
        "1.2-GA, 1.2",
        "1.2.RELEASE, 1.2",
        "1.2-3, 1.2.post3",
        "1.2.SP1, 1.2.post1",
        "1.2.post4, 1.2.post4",
        "1.2.Final-SP2, 1.2.post2",
        "1.2-SNAPSHOT, 1.2.dev0",
        "1.2-snapshot, 1.2.dev0",
        "1.2.dev4, 1.2.dev4",
        "1.2-rc1-SNAPSHOT, 1.2rc1.dev0",
        "1.2-beta-3-SNAPSHOT, 1.2b3.dev0",
        "1.2-3-SNAPSHOT, 1.2.post3.dev0",
        "1.2-20260131.235959-4, 1.2.dev20260131235959",
        "1.2+linux.5, 1.2+linux.5",
        "1.2+b5-SNAPSHOT, 1.2.dev0+b5",
    })
    void isCalledInPython(String maven, String python) {
        assertEquals(python, new MavenVersion(maven).python().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "SNAPSHOT", "1.2-jre", "1.2-redhat-00001", "1.2-b", "v1.2", "1.2-beta-3-4-5", "1.2-beta.3.1",
                "1.2..3", "1.2-", "1.2-SNAPSHOT-1", "1.2 3", "${revision}", "1!2", "1.2-rc1-beta2", "1.2SNAPSHOT"
            })
    void othersHaveNoCounterpart(String maven) {
        assertEquals(Optional.empty(), new MavenVersion(maven).find());
    }

    @Test
    void saysWhatToDoAboutAVersionWithoutCounterpart() {
        UnmappableVersionFailure failure =
                assertThrows(UnmappableVersionFailure.class, () -> new MavenVersion("33.4-jre").python());
        assertEquals(
                "The version '33.4-jre' of the project has no counterpart in Python (PEP 440), which has numbers, and"
                        + " alpha, beta, rc, post and dev with a number after them.",
                failure.getMessage());
        assertEquals(
                Optional.of("Say with <distribution><version> what the version is called in Python."), failure.hint());
    }

    /** As far as the two can agree: see the class. */
    @Test
    void versionsKeepMavensOrder() {
        Random random = new Random(20261126);
        for (int i = 0; i < 20_000; i++) {
            Case one = Case.of(random);
            Case other = Case.of(random);
            if (one.isComparableTo(other)) {
                int maven = new ComparableVersion(one.text()).compareTo(new ComparableVersion(other.text()));
                int python = new MavenVersion(one.text()).python().compareTo(new MavenVersion(other.text()).python());
                assertEquals(Integer.signum(maven), Integer.signum(python), one.text() + " and " + other.text());
            }
        }
    }

    /** A version in its parts. */
    private record Case(String release, String pre, String post, String end) {
        static Case of(Random random) {
            List<String> numbers = new ArrayList<>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                numbers.add(Integer.toString(random.nextInt(3)));
            }
            // A dot there makes Maven compare numbers with lists, which it finds greater whatever they hold.
            String number = List.of("", "-").get(random.nextInt(2)) + random.nextInt(1, 12);
            String pre = random.nextInt(2) == 0
                    ? ""
                    : "-" + List.of("alpha", "beta", "rc", "cr", "RC").get(random.nextInt(5)) + number;
            String post = random.nextInt(4) > 0 ? "" : "-" + random.nextInt(1, 12);
            String end = random.nextInt(3) > 0 ? "" : "-SNAPSHOT";
            return new Case(String.join(".", numbers), pre, post, end);
        }

        String text() {
            return release + pre + post + end;
        }

        /** A snapshot of the release itself comes first in Python, and last but one in Maven. */
        boolean isComparableTo(Case other) {
            boolean snapshot = (pre.isEmpty() && post.isEmpty() && !end.isEmpty())
                    || (other.pre.isEmpty() && other.post.isEmpty() && !other.end.isEmpty());
            return !snapshot || (pre.isEmpty() && other.pre.isEmpty());
        }
    }
}
