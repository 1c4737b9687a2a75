package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            "1.0-jre-SNAPSHOT",
            "1.0-jre",
            "1.0-sp1",
            "1.0-1-SNAPSHOT",
            "1.0-1",
            "1.0-2",
            "1.0.1-SNAPSHOT",
            "1.0.1",
            "1.9.1-1",
            "1.10.0-rc.1",
            "1.10.0");

    private static final List<String> ENDINGS = List.of(
            "",
            "-SNAPSHOT",
            "-alpha",
            "-alpha-#",
            "-alpha.#.#",
            "-beta#",
            "-b#",
            "-milestone-#",
            "-m#",
            "-rc#",
            "-rc.#",
            "-RC#-SNAPSHOT",
            "-cr#",
            ".Final",
            ".RELEASE",
            "-jre",
            "-android",
            "-foo-#",
            "-foo.#",
            "-foo-SNAPSHOT",
            "-foo#-SNAPSHOT",
            "-#",
            "-#.#",
            "-#-SNAPSHOT",
            "-#-foo",
            "-2026#");

    @TempDir
    private Path temporary;

    @Test
    void writesQualifiersAsTheSystemsOrderThem() {
        assertEquals("1.0~snapshot", new PackageVersion("1.0-SNAPSHOT").rpm());
        assertEquals("1.0~rc1~snapshot", new PackageVersion("1.0-RC1-SNAPSHOT").deb());
        assertEquals("1.0", new PackageVersion("1.0.Final").rpm());
        assertEquals("2.0~beta1", new PackageVersion("2.0-b1").rpm());
        assertEquals("1.0^1", new PackageVersion("1.0-1").rpm());
        assertEquals("1.0jre", new PackageVersion("1.0-jre").deb());
        assertEquals("1.0jre+extra", new PackageVersion("1.0-jre-extra").deb());
        assertEquals("1.0+1", new PackageVersion("1.0-1").deb());
        assertEquals("0~snapshot", new PackageVersion("SNAPSHOT").deb());
    }

    @Test
    void dpkgOrdersVersionsAsMavenDoes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "There is no dpkg here.");
        List<Pair> pairs = pairs();
        StringBuilder script = new StringBuilder();
        for (Pair pair : pairs) {
            script.append("dpkg --compare-versions ")
                    .append(new PackageVersion(pair.low).deb())
                    .append("-1 lt ")
                    .append(new PackageVersion(pair.high).deb())
                    .append("-1 && echo -1 || echo 1\n");
        }
        Path file = Files.writeString(temporary.resolve("compare.sh"), script);
        assertOrdered(pairs, Programs.run("/bin/sh", file));
    }

    @Test
    void rpmOrdersVersionsAsMavenDoes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rpm")), "There is no rpm here.");
        List<Pair> pairs = pairs();
        StringBuilder script = new StringBuilder("%{lua:\n");
        for (Pair pair : pairs) {
            script.append("print(rpm.vercmp('")
                    .append(new PackageVersion(pair.low).rpm())
                    .append("', '")
                    .append(new PackageVersion(pair.high).rpm())
                    .append("') .. '\\n')\n");
        }
        assertOrdered(pairs, Programs.run("/usr/bin/rpm", "--eval", script.append('}')));
    }

    /** Two versions, the lower one for Maven first. */
    private record Pair(String low, String high) {}

    private static void assertOrdered(List<Pair> pairs, String answers) {
        List<String> each = answers.lines().filter(line -> !line.isBlank()).toList();
        assertEquals(pairs.size(), each.size(), answers);
        List<Pair> wrong = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            if (!each.get(i).equals("-1")) {
                wrong.add(pairs.get(i));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** All of the list above, and as many of made-up versions. */
    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ORDERED.size(); i++) {
            for (int j = i + 1; j < ORDERED.size(); j++) {
                pairs.add(new Pair(ORDERED.get(i), ORDERED.get(j)));
            }
        }
        Random random = new Random(20261127);
        while (pairs.size() < 500) {
            String one = made(random);
            String other = made(random);
            int order = new ComparableVersion(one).compareTo(new ComparableVersion(other));
            if (order != 0) {
                pairs.add(order < 0 ? new Pair(one, other) : new Pair(other, one));
            }
        }
        return pairs;
    }

    private static String made(Random random) {
        String version = "1." + (random.nextBoolean() ? random.nextInt(2) + "." : "") + (1 + random.nextInt(2));
        for (String part : ENDINGS.get(random.nextInt(ENDINGS.size())).split("(?<=#)", -1)) {
            version += part.replace("#", Integer.toString(1 + random.nextInt(11)));
        }
        return version;
    }
}
