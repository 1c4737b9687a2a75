package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageVersionTest {
    /** In the order that Maven has them. */
    private static final List<String> ORDERED = List.of(
            "1.0-alpha-1",
            "1.0-alpha-2",
            "1.0-beta",
            "1.0-b1",
            "1.0-milestone-3",
            "1.0-RC1-SNAPSHOT",
            "1.0-RC1",
            "1.0-CR2",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0-sp1",
            "1.0.1-SNAPSHOT",
            "1.0.1",
            "1.9.1-1",
            "1.10.0-rc.1",
            "1.10.0");

    @Test
    void writesQualifiersAsTheSystemsOrderThem() {
        assertEquals("1.0~snapshot", new PackageVersion("1.0-SNAPSHOT").rpm());
        assertEquals("1.0~rc1~snapshot", new PackageVersion("1.0-RC1-SNAPSHOT").deb());
        assertEquals("1.0", new PackageVersion("1.0.Final").rpm());
        assertEquals("2.0~beta1", new PackageVersion("2.0-b1").rpm());
        assertEquals("1.0^1", new PackageVersion("1.0-1").rpm());
        assertEquals("1.0+jre", new PackageVersion("1.0-jre").deb());
        assertEquals("0~snapshot", new PackageVersion("SNAPSHOT").deb());
    }

    @Test
    void dpkgOrdersVersionsAsMavenDoes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "There is no dpkg here.");
        List<String> wrong = new ArrayList<>();
        forEachPair((low, high) -> {
            if (!Programs.attempt(
                            Duration.ofMinutes(1),
                            "/usr/bin/dpkg",
                            "--compare-versions",
                            new PackageVersion(low).deb() + "-1",
                            "lt",
                            new PackageVersion(high).deb() + "-1")
                    .isGood()) {
                wrong.add(low + " " + high);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void rpmOrdersVersionsAsMavenDoes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rpm")), "There is no rpm here.");
        List<String> wrong = new ArrayList<>();
        forEachPair((low, high) -> {
            String answer = Programs.run(
                    "/usr/bin/rpm",
                    "--eval",
                    "%{lua:print(rpm.vercmp('" + new PackageVersion(low).rpm() + "','" + new PackageVersion(high).rpm()
                            + "'))}");
            if (!answer.equals("-1")) {
                wrong.add(low + " " + high + " " + answer);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private interface Pair {
        void check(String low, String high) throws Exception;
    }

    private static void forEachPair(Pair pair) throws Exception {
        for (int i = 0; i < ORDERED.size(); i++) {
            for (int j = i + 1; j < ORDERED.size(); j++) {
                pair.check(ORDERED.get(i), ORDERED.get(j));
            }
        }
    }
}
