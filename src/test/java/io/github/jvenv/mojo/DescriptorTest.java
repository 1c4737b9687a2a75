package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the plugin's descriptor and the files beside it say of all goals together. */
class DescriptorTest {
    private static final Pattern MOJO = Pattern.compile("<mojo>.*?</mojo>", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("<parameter>.*?</parameter>", Pattern.DOTALL);
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

    @Test
    void theHelpOfAParameterListsTheElementsWithinIt() throws Exception {
        Map<String, Class<?>> parameters = new TreeMap<>(Map.of(
                "archive/archive", ArchiveParameters.class,
                "install/indexes", IndexParameters.class,
                "lock/targets", TargetParameters.class,
                "wheel/distribution", DistributionParameters.class,
                "rpm/files", PackageFile.class,
                "rpm/scriptlets", PackageScriptlets.class));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Class<?>> parameter : parameters.entrySet()) {
            String goal = parameter.getKey().replaceAll("/.*", "");
            String mojo = mojos().stream()
                    .filter(one -> goal(one).equals(goal))
                    .findFirst()
                    .orElseThrow();
            String described = PARAMETER
                    .matcher(mojo)
                    .results()
                    .map(MatchResult::group)
                    .filter(one -> one.contains("<name>" + parameter.getKey().replaceAll(".*/", "") + "</name>"))
                    .findFirst()
                    .orElseThrow();
            for (Field field : parameter.getValue().getDeclaredFields()) {
                boolean element = !Modifier.isStatic(field.getModifiers());
                if (element && !described.matches("(?s).*[*:,] " + field.getName() + "\\b.*")) {
                    missing.add(parameter.getKey() + "/" + field.getName());
                }
            }
        }
        assertEquals(List.of(), missing);
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
