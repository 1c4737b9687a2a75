package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs resolver scenarios that are kept outside of the project, in the format of packse. The system property {@code
 * jvenv.scenarios} names their directory.
 */
class ScenariosTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("jvenv.scenarios", "../shared/scenarios/dev"));

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        assumeTrue(Files.isDirectory(DIRECTORY), "no directory of scenarios: " + DIRECTORY);
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".toml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            DIRECTORY.relativize(file).toString(), file.toUri(), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException {
        Scenario scenario = new Scenario(ScenarioToml.parse(Files.readString(file)));
        if (!scenario.isSatisfiable()) {
            assertThrows(ResolutionFailure.class, scenario::resolve);
            return;
        }
        Map<ProjectName, Version> found = new TreeMap<>();
        scenario.resolve()
                .distributions()
                .forEach(distribution -> found.put(distribution.name(), distribution.version()));
        if (scenario.expected().isEmpty()) {
            assertFalse(found.isEmpty());
        } else {
            assertEquals(scenario.expected(), found);
        }
    }
}
