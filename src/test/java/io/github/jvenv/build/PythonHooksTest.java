package io.github.jvenv.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.testing.RealPythons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a Python of this machine; skipped where there is none. */
class PythonHooksTest {
    @TempDir
    Path directory;

    private final Map<String, String> variables =
            new TreeMap<>(Map.of("PATH", "/usr/bin:/bin", "PYTHONPATH", "/nowhere"));
    private final StringBuilder output = new StringBuilder();
    private FakeEnvironment environment;
    private Path source;

    @BeforeEach
    void findPython() throws IOException {
        source = Files.createDirectories(directory.resolve("the source"));
        Path python = RealPythons.any();
        environment = new FakeEnvironment(directory.resolve("env"), python, true);
    }

    @Test
    void buildsARealWheelWithABackendInTheTree() throws IOException {
        Files.writeString(source.resolve("pyproject.toml"), """
                [build-system]
                requires = []
                build-backend = "tiny"
                backend-path = ["backend"]
                """);
        Files.createDirectories(source.resolve("backend"));
        try (InputStream backend = PythonHooksTest.class.getResourceAsStream("tiny.py")) {
            Files.copy(backend, source.resolve("backend/tiny.py"));
        }
        SourceBuilds builds = new SourceBuilds(
                environment.port(), hooks(), directory.resolve("temporary"), directory.resolve("logs"), line -> {});
        BuildOrder order = BuildOrder.of(SourceTree.at(source, "demo", SourceOrigin.WORKING_TREE));
        for (BuildOrder each : List.of(order, order.asEditable())) {
            try (SourceBuild build = builds.start(each)) {
                assertEquals("demo 1.0", build.metadata().toString());
                BuiltWheel wheel = build.wheel();
                assertEquals("demo-1.0-py3-none-any.whl", wheel.filename().toString());
                assertEquals("[rich]", wheel.metadata().requiresDist().toString());
            }
        }
        assertTrue(environment.events.contains("add [tomli] from get_requires_for_build_wheel of demo"));
    }

    @Test
    void handsOverArgumentsAndSettings() throws IOException {
        backend("""
                import json, os
                def build_wheel(*arguments):
                    return json.dumps(arguments) + os.getcwd()
                def get_requires_for_build_wheel(*arguments):
                    return (json.dumps(arguments),)
                def prepare_metadata_for_build_wheel(*arguments):
                    return json.dumps(arguments)
                """);
        Path target = Files.createDirectories(directory.resolve("target"));
        ConfigSettings settings = ConfigSettings.parse(List.of("a=1", "b=2", "b=\u00fc"));
        assertEquals(returned("[null]"), run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back", ConfigSettings.NONE));
        assertEquals(
                returned("[{\"a\": \"1\", \"b\": [\"2\", \"\\u00fc\"]}]"),
                run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back", settings));
        assertEquals(
                returned("[\"" + target + "\", null]"),
                run(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, "back", ConfigSettings.NONE));
        assertEquals(
                returned("[\"" + target + "\", null, null]" + source.toRealPath()),
                run(Hook.BUILD_WHEEL, "back", ConfigSettings.NONE));
    }

    @Test
    void findsObjectsInModules() throws IOException {
        backend("""
                class outer:
                    class inner:
                        @staticmethod
                        def build_wheel(*arguments):
                            return "found"
                """);
        assertEquals(returned("found"), run(Hook.BUILD_WHEEL, "back:outer.inner"));
        assertEquals(new HookAnswer.NoHook(), run(Hook.BUILD_WHEEL, "back:outer"));
        assertEquals(
                new HookAnswer.NoBackend("AttributeError: module 'back' has no attribute 'q7'", ""),
                run(Hook.BUILD_WHEEL, "back:q7"));
    }

    @Test
    void importsTheBackendFromItsPathAndNothingFromTheTree() throws IOException {
        Files.writeString(source.resolve("json.py"), "raise ValueError('the tree is not on the path')\n");
        Files.writeString(source.resolve("other.py"), "");
        backend("import other\n");
        assertEquals(
                new HookAnswer.NoBackend("ModuleNotFoundError: No module named 'other'", "other"),
                run(Hook.BUILD_WHEEL, "back"));
        assertEquals(
                new HookAnswer.NoBackend(
                        "ModuleNotFoundError: No module named 'email' in " + source.resolve("backend"), "email"),
                run(Hook.BUILD_WHEEL, "email"));
    }

    @Test
    void tellsExceptionsAndEndings() throws IOException {
        backend("""
                import os, sys
                def build_wheel(*arguments):
                    raise ValueError("no version")
                def build_editable(*arguments):
                    sys.exit("gave up")
                def prepare_metadata_for_build_wheel(*arguments):
                    os._exit(3)
                def prepare_metadata_for_build_editable(*arguments):
                    return None
                def get_requires_for_build_wheel(*arguments):
                    return "wheel"
                """);
        assertEquals(new HookAnswer.Raised("ValueError: no version", ""), run(Hook.BUILD_WHEEL, "back"));
        assertTrue(
                output.toString()
                        .startsWith(
                                "Traceback (most recent call last):\n  File \"" + source.resolve("backend/back.py")),
                output.toString());
        assertEquals(new HookAnswer.Raised("SystemExit: gave up", ""), run(Hook.BUILD_EDITABLE, "back"));
        assertEquals("gave up\n", output.toString());
        assertEquals(
                new HookAnswer.Failed("ended with exit code 3 and gave no answer"),
                run(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, "back"));
        assertEquals(
                new HookAnswer.Failed("returned None, which is not a string"),
                run(Hook.PREPARE_METADATA_FOR_BUILD_EDITABLE, "back"));
        assertEquals(
                new HookAnswer.Failed("returned 'wheel', which is not a list of strings"),
                run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back"));
        assertEquals(new HookAnswer.NoHook(), run(Hook.GET_REQUIRES_FOR_BUILD_EDITABLE, "back"));
        backend("""
                import sys
                def build_wheel(*arguments):
                    import numpy_that_nobody_has
                def get_requires_for_build_wheel(*arguments):
                    sys.exit()
                """);
        assertEquals(
                new HookAnswer.Raised(
                        "ModuleNotFoundError: No module named 'numpy_that_nobody_has'", "numpy_that_nobody_has"),
                run(Hook.BUILD_WHEEL, "back"));
        assertEquals(
                new HookAnswer.Raised("SystemExit: the process was ended before the hook returned", ""),
                run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back"));
        backend("def build_wheel(:\n");
        HookAnswer.Raised raised = assertInstanceOf(HookAnswer.Raised.class, run(Hook.BUILD_WHEEL, "back"));
        assertTrue(raised.reason().contains("SyntaxError: invalid syntax"), raised.reason());
    }

    @Test
    void givesACleanEnvironment() throws IOException {
        backend("""
                import os, sys
                def get_requires_for_build_wheel(*arguments):
                    return [name + "=" + os.environ.get(name, "unset") for name in
                            ("PATH", "PYTHONPATH", "PYTHONNOUSERSITE", "SOURCE_DATE_EPOCH", "VIRTUAL_ENV", "PIP_INDEX_URL")]
                """);
        variables.put("PIP_INDEX_URL", "https://index.example/");
        assertEquals(
                returned(
                        "PATH=" + environment.programs() + ":/usr/bin:/bin",
                        "PYTHONPATH=unset",
                        "PYTHONNOUSERSITE=1",
                        "SOURCE_DATE_EPOCH=315619200",
                        "VIRTUAL_ENV=" + environment.directory(),
                        "PIP_INDEX_URL=https://index.example/"),
                run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back"));
        variables.put("SOURCE_DATE_EPOCH", "7");
        HookAnswer.Returned returned =
                assertInstanceOf(HookAnswer.Returned.class, run(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, "back"));
        assertTrue(returned.values().contains("SOURCE_DATE_EPOCH=7"));
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        backend("""
                import time
                def build_wheel(*arguments):
                    print("begun", flush=True)
                    time.sleep(60)
                """);
        PythonHooks hooks = new PythonHooks(variables, directory.resolve("temporary"), Duration.ofMillis(1500));
        assertEquals(
                new HookAnswer.Failed("was ended because it took longer than 1.5 seconds"),
                hooks.run(call(Hook.BUILD_WHEEL, "back", ConfigSettings.NONE)));
    }

    @Test
    void saysThatThereIsNoPython() throws IOException {
        environment = new FakeEnvironment(directory, directory.resolve("none"), true);
        assertEquals(
                new HookAnswer.Failed(
                        "could not be started with " + directory.resolve("none") + ": No such file or directory"),
                run(Hook.BUILD_WHEEL, "back"));
    }

    private void backend(String text) throws IOException {
        Files.createDirectories(source.resolve("backend"));
        Files.writeString(source.resolve("backend/back.py"), text);
    }

    private PythonHooks hooks() {
        return new PythonHooks(variables, directory.resolve("temporary"), Duration.ofMinutes(1));
    }

    private HookAnswer run(Hook hook, String backend) throws IOException {
        return run(hook, backend, ConfigSettings.NONE);
    }

    private HookAnswer run(Hook hook, String backend, ConfigSettings settings) throws IOException {
        output.setLength(0);
        return hooks().run(call(hook, backend, settings));
    }

    private HookCall call(Hook hook, String backend, ConfigSettings settings) throws IOException {
        Path target = Files.createDirectories(directory.resolve("target"));
        return new HookCall(
                hook,
                new BackendReference(backend),
                List.of(source.resolve("backend")),
                source,
                hook.isListing() ? Optional.empty() : Optional.of(target),
                Optional.empty(),
                settings,
                environment,
                (bytes, count) -> output.append(new String(bytes, 0, count, UTF_8)));
    }

    private static HookAnswer returned(String... values) {
        return new HookAnswer.Returned(List.of(values));
    }
}
