package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ExtraName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftOutTest {
    private static final MarkerEnvironment PYTHON =
            ResolverFixture.LINUX.markers().withPythonFullVersion("3.12.4");

    @Test
    void findsThePatchReleasesAroundTheOneThatLeavesItOut() {
        assertEquals("python_full_version >= \"3.12.3\"", releases(PYTHON, "python_full_version < '3.12.3'"));
        assertEquals("python_full_version >= \"3.12.3\"", releases(PYTHON, "python_full_version <= '3.12.2'"));
        assertEquals("python_full_version < \"3.12.6\"", releases(PYTHON, "python_full_version > '3.12.5'"));
        assertEquals(
                "python_full_version >= \"3.12.2\" and python_full_version < \"3.12.7\"",
                releases(
                        PYTHON, "python_full_version < '3.12.2'", "python_full_version == '3.12.7'", "os_name == 'x'"));
    }

    @Test
    void saysNothingWhereNoPatchReleaseNeedsMore() {
        for (String marker : new String[] {
            "python_full_version < '3.11.3'",
            "python_full_version >= '3.13'",
            "python_full_version >= '3.12.3'",
            "python_full_version < '3.12.3' and sys_platform == 'win32'",
            "python_full_version < '3.12.3' and extra == 'y'",
            "python_version < '3.12'"
        }) {
            assertEquals("everywhere", releases(PYTHON, marker));
        }
        assertEquals(
                "everywhere", releases(PYTHON.withPythonFullVersion("3.12.4rc1"), "python_full_version < '3.12.3'"));
    }

    @Test
    void looksAtTheExtrasThatAreAskedFor() {
        assertEquals(
                "python_full_version >= \"3.12.3\"",
                releases(PYTHON, "python_full_version < '3.12.3' and extra == 'x'"));
    }

    @Test
    void isKnownOfAResolution() {
        FakeCandidates candidates = new FakeCandidates()
                .release("cache 1.0", "timer ; python_full_version < '3.12.1'", "here ; python_full_version < '3.12.0'")
                .release("here 1.0")
                .release("timer 1.0");
        assertEquals("cache==1.0 here==1.0", ResolverFixture.pins(resolve(candidates, "cache", "here")));
        assertEquals(
                "python_full_version >= \"3.12.1\"",
                resolve(candidates, "cache", "here").releases().orElseThrow().toString());
        assertEquals(
                "python_full_version < \"3.12.2\"",
                resolve(candidates, "here", "timer ; python_full_version >= '3.12.2'")
                        .releases()
                        .orElseThrow()
                        .toString());
    }

    private static String releases(MarkerEnvironment environment, String... markers) {
        LeftOut leftOut = new LeftOut(environment);
        for (String marker : markers) {
            leftOut.add(Marker.parse(marker), Set.of(ExtraName.parse("x")));
        }
        return leftOut.releases().map(Marker::toString).orElse("everywhere");
    }
}
