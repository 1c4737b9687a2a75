package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the plugin's descriptor and the files beside it say of all goals together. */
class DescriptorTest {
    private static final Pattern MOJO = Pattern.compile("<mojo>.*?</mojo>", Pattern.DOTALL);
    private static final Pattern GOAL = Pattern.compile("<goal>(.*?)</goal>");

    @Test
    void everyGoalThatAPhaseHasIsPassedOverByEclipse() throws Exception {
        Set<String> bound = mojos().stream()
                .filter(mojo -> mojo.contains("<phase>"))
                .map(DescriptorTest::goal)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ignored = GOAL.matcher(text("/META-INF/m2e/lifecycle-mapping-metadata.xml"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        bound.removeAll(ignored);
        assertEquals(Set.of(), bound);
    }

    @Test
    void everyGoalMayRunBesideOthersAndBeSkipped() throws Exception {
        for (String mojo : mojos()) {
            String goal = goal(mojo);
            if (!goal.equals("help")) {
                assertTrue(mojo.contains("<threadSafe>true</threadSafe>"), goal);
                assertTrue(mojo.contains("${jvenv.skip}"), goal);
                assertTrue(mojo.contains("${jvenv." + goal + ".skip}"), goal);
            }
        }
    }

    private static Set<String> mojos() throws Exception {
        return MOJO.matcher(text("/META-INF/maven/plugin.xml"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String goal(String mojo) {
        return GOAL.matcher(mojo).results().findFirst().orElseThrow().group(1);
    }

    private static String text(String resource) throws Exception {
        try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
            Assumptions.assumeTrue(in != null, resource + " is made by Maven");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
