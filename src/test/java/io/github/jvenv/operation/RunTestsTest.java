package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.process.OutputSink;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the environment is one of links")
class RunTestsTest {
    @TempDir
    private Path temporary;

    private Scene scene;
    private Path project;
    private Path environment;

    @BeforeEach
    void start() throws IOException {
        Path python = RealPythons.any().toRealPath();
        scene = new Scene(temporary);
        project = scene.root.resolve("project");
        environment = scene.root.resolve("real/venv");
        Files.createDirectories(environment.resolve("bin"));
        Files.writeString(
                environment.resolve("pyvenv.cfg"), "home = " + Objects.requireNonNull(python.getParent()) + "\n");
        Files.createSymbolicLink(environment.resolve("bin/python"), python);
        file("src/main/python/calc.py", "def add(a, b): return a + b\n");
        file("src/test/python/test_calc.py", """
                import unittest, calc
                class CalcTest(unittest.TestCase):
                    def test_add(self): self.assertEqual(3, calc.add(1, 2))
                    def test_wrong(self): self.assertEqual(4, calc.add(1, 2), "so wrong")
                    def test_error(self): raise ValueError("a <b> \\x1b & 'c'")
                    @unittest.skip("later")
                    def test_later(self): pass
                    @unittest.expectedFailure
                    def test_known(self): self.fail("known")
                """);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void countsAndReportsInMavensWords() throws IOException {
        Failure failure = assertThrows(Failure.class, () -> run(request("")));

        assertEquals(
                "There are test failures. Tests run: 5, Failures: 1, Errors: 1, Skipped: 2.\n"
                        + "  test_calc.CalcTest.test_error: a <b> #x1B & 'c'\n"
                        + "  test_calc.CalcTest.test_wrong: 4 != 3 : so wrong\n"
                        + "The reports are in " + project.resolve("target/surefire-reports") + ".",
                failure.getMessage());
        String report = Files.readString(project.resolve("target/surefire-reports/TEST-test_calc.CalcTest.xml"));
        assertTrue(
                report.contains("errors=\"1\" failures=\"1\" name=\"test_calc.CalcTest\" skipped=\"2\" tests=\"5\""),
                report);
        assertTrue(report.contains("<skipped message=\"later\"/>"), report);
        try (Stream<Path> left = Files.list(project.resolve("target"))) {
            assertEquals(
                    List.of("surefire-reports"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void failuresMayBeIgnored() throws IOException {
        run(request("", List.of(), false, true, Optional.empty()));

        assertTrue(scene.warnings.get(0).startsWith("There are test failures. Tests run: 5, "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            test_add                                  > 1
            CalcTest#test_add                         > 1
            test_calc                                 > 5
            test_calc.CalcTest                        > 5
            test_c?lc.py#test_add+test_l*             > 2
            **/CalcTest#*a*e*                         > 1
            src/test/python/test_calc.py::CalcTest    > 5
            test_calc.py::CalcTest::test_add          > 1
            test_calc::CalcTest::test_later           > 1
            CalcTest,!test_error,!*#test_wrong        > 3
            !CalcTest                                 > 0
            %regex[.*Calc.*#test_(add|later)]         > 2
            FooTest                                   > 0
            com/example/FooTest.java                  > 0
            $(touch x)                                > 0
            """)
    void selectsAsSurefireDoes(String selection, int expected) throws IOException {
        run(request(selection, List.of(), false, true, Optional.empty()));

        String counts = scene.outcomes.stream()
                .filter(line -> line.startsWith("Tests run: "))
                .findFirst()
                .orElseThrow();
        assertTrue(counts.startsWith("Tests run: " + expected + ","), counts);
        assertFalse(Files.exists(project.resolve("x")));
    }

    @Test
    void anUnknownNameIsAnErrorOnlyIfTestsMustExist() throws IOException {
        run(request("FooTest"));
        String reason = "none in " + project.resolve("src/test/python") + " is called FooTest.";
        assertEquals("No tests to run: " + reason, scene.outcomes.get(scene.outcomes.size() - 1));
        assertEquals(
                "There are no tests to run: " + reason,
                assertThrows(Failure.class, () -> run(request("FooTest", List.of(), true, false, Optional.empty())))
                        .getMessage());
    }

    @Test
    void whatStopsTheTestsIsAFailure() throws IOException {
        file("src/test/python/test_calc.py", "import os\nos._exit(7)\n");
        assertEquals(
                "The script jvenv_unittest.py ended with exit code 7. It has left no report of the tests.",
                assertThrows(Failure.class, () -> run(request(""))).getMessage().replaceFirst("script .*/", "script "));
        file("src/test/python/test_calc.py", "import time\ntime.sleep(100)\n");
        String late = assertThrows(
                        Failure.class,
                        () -> run(request("", List.of(), false, true, Optional.of(Duration.ofSeconds(1)))))
                .getMessage();
        assertTrue(late.endsWith("was ended, because it ran for longer than 1 second."), late);
    }

    @Test
    void aModuleThatCannotBeReadIsAnError() throws IOException {
        file("src/test/python/test_calc.py", "import nothing_like_this\n");
        String message = assertThrows(Failure.class, () -> run(request(""))).getMessage();
        assertTrue(message.startsWith("There are test failures. Tests run: 1, Failures: 0, Errors: 1"), message);
        assertTrue(message.contains("\n  test_calc: "), message);
    }

    private TestRequest request(String selection) {
        return request(selection, List.of(), false, false, Optional.empty());
    }

    private TestRequest request(
            String selection, List<String> arguments, boolean mustExist, boolean mayFail, Optional<Duration> limit) {
        return new TestRequest(
                environment,
                TestFramework.UNITTEST,
                project.resolve("src/test/python"),
                List.of(project.resolve("src/main/python"), project.resolve("absent")),
                project,
                arguments,
                selection,
                new TreeMap<>(),
                limit,
                project.resolve("target"),
                project.resolve("target/surefire-reports"),
                mustExist,
                mayFail);
    }

    private void run(TestRequest request) throws IOException {
        new RunTests(scene.surroundings(), OutputSink.NONE, OutputSink.NONE).run(request);
    }

    private void file(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }
}
