package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.wheel.InvalidWheelFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceBuildTest {
    @TempDir
    Path directory;

    private final List<HookCall> calls = new ArrayList<>();
    private final Map<Hook, HookRunner> hooks = new EnumMap<>(Hook.class);
    private FakeEnvironment environment;
    private Path source;

    @BeforeEach
    void makeTree() throws IOException {
        source = Files.createDirectories(directory.resolve("source"));
        Files.writeString(source.resolve("pyproject.toml"), """
                [build-system]
                requires = ["maker >= 2"]
                build-backend = "maker:api"
                backend-path = ["."]
                """);
        environment = new FakeEnvironment(directory.resolve("env"), directory.resolve("env/bin/python"), true);
        hooks.put(Hook.BUILD_WHEEL, call -> wheel(call, WheelBuilder.of("demo", "1.0")));
    }

    @Test
    void tellsStaticMetadataWithoutAnEnvironment() throws IOException {
        Files.writeString(source.resolve("pyproject.toml"), "[project]\nname = 'demo'\nversion = '1.0'\n");
        try (SourceBuild build = start(order())) {
            assertEquals("demo 1.0", build.metadata().toString());
        }
        assertEquals(List.of(), environment.events);
        assertEquals(List.of(), calls);
    }

    @Test
    void preparesMetadataAndGivesItToTheBuild() throws IOException {
        hooks.put(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, call -> returned("wheel", "cython; python_version > '3'"));
        hooks.put(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, call -> metadata(call, "Demo", "1.0"));
        ConfigSettings settings = ConfigSettings.parse(List.of("a=1", "b=", "a=2"));
        try (SourceBuild build = start(order().with(settings).expecting(ProjectName.parse("demo")))) {
            assertEquals("demo 1.0", build.metadata().toString());
            BuiltWheel wheel = build.wheel();
            assertSame(wheel, build.wheel());
            assertEquals("demo-1.0-py3-none-any.whl", wheel.filename().toString());
            assertTrue(Files.isRegularFile(wheel.path()));
            assertEquals(List.of("setuptools 80.9.0"), build.environment());
        }
        assertEquals(
                List.of(
                        "open [demo 1.0] [maker>=2] from [build-system] of demo 1.0",
                        "add [wheel, cython; python_version > \"3\"] from get_requires_for_build_wheel of demo 1.0",
                        "close"),
                environment.events);
        assertEquals(
                List.of(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, Hook.BUILD_WHEEL),
                calls.stream().map(HookCall::hook).toList());
        for (HookCall call : calls) {
            assertEquals("maker:api", call.backend().text());
            assertEquals(List.of(source), call.backendPath());
            assertEquals(source, call.source());
            assertEquals(settings, call.settings());
        }
        assertEquals(
                calls.get(1).directory().orElseThrow().resolve("demo-1.0.dist-info"),
                calls.get(2).metadata().orElseThrow());
        assertEquals(List.of(), remains("temporary"));
        assertEquals(List.of(), remains("logs"));
    }

    @Test
    void buildsTheWheelForItsMetadataWhereNothingElseTells() throws IOException {
        try (SourceBuild build = start(order())) {
            assertEquals("demo 1.0", build.metadata().toString());
            assertEquals("demo-1.0-py3-none-any.whl", build.wheel().filename().toString());
        }
        assertEquals(
                List.of(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, Hook.BUILD_WHEEL),
                calls.stream().map(HookCall::hook).toList());
    }

    @Test
    void asksAnEditableBackendEvenForStaticMetadata() throws IOException {
        Files.writeString(source.resolve("pyproject.toml"), "[project]\nname = 'demo'\nversion = '1.0'\n");
        hooks.put(
                Hook.BUILD_EDITABLE,
                call -> wheel(call, WheelBuilder.of("demo", "1.0").requires("editables")));
        try (SourceBuild build = start(order().asEditable())) {
            assertEquals("[editables]", build.metadata().requiresDist().toString());
        }
        assertEquals(
                List.of(
                        Hook.GET_REQUIRES_FOR_BUILD_EDITABLE,
                        Hook.PREPARE_METADATA_FOR_BUILD_EDITABLE,
                        Hook.BUILD_EDITABLE),
                calls.stream().map(HookCall::hook).toList());
    }

    @Test
    void saysThatABackendCannotDoEditableWheels() {
        assertFailure(
                order().asEditable(),
                "Building demo 1.0 failed: its backend maker:api has no hook build_editable, so it cannot be installed as"
                        + " editable.",
                "Install it without -e, or move the project to a backend that supports PEP 660.");
    }

    @Test
    void showsTheEndOfTheOutputAndKeepsAllOfIt() {
        hooks.put(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, call -> {
            write(call, "early\n");
            return returned();
        });
        hooks.put(Hook.BUILD_WHEEL, call -> {
            for (int i = 1; i <= 30; i++) {
                write(call, "line " + i + " of https://user:secret@host/x\n");
            }
            write(call, "\u001b[31mred\u001b[0m\n10%\r100%\r\n\nlast");
            return new HookAnswer.Raised("File x\nValueError: no\nversion", "");
        });
        StringBuilder tail = new StringBuilder();
        for (int i = 14; i <= 30; i++) {
            tail.append("\n    line ").append(i).append(" of https://****@host/x");
        }
        Path log = directory.resolve("logs/demo-1.0.log");
        assertFailure(
                order(),
                "Building demo 1.0 failed: the hook build_wheel of maker:api raised version. The end of its output:"
                        + tail + "\n    red\n    100%\n    last\nThe whole output is in " + log + ".",
                "");
        List<String> lines = lines(log);
        assertEquals("--- get_requires_for_build_wheel ---", lines.get(0));
        assertEquals("early", lines.get(1));
        assertEquals(
                List.of(
                        "--- prepare_metadata_for_build_wheel ---",
                        "--- build_wheel ---",
                        "line 1 of https://****@host/x"),
                lines.subList(2, 5));
        assertEquals("last", lines.get(lines.size() - 1));
    }

    @Test
    void saysThatABackendIsMissing() throws IOException {
        hooks.put(
                Hook.GET_REQUIRES_FOR_BUILD_WHEEL,
                call -> new HookAnswer.NoBackend("ModuleNotFoundError: No module named 'maker'", "maker"));
        assertFailure(
                order(),
                "Asking what demo 1.0 needs to be built failed: its backend maker:api cannot be imported:"
                        + " ModuleNotFoundError: No module named 'maker'.",
                "The distribution does not require what provides maker: its authors have to add it to 'requires' of"
                        + " [build-system].");
        hooks.put(
                Hook.GET_REQUIRES_FOR_BUILD_WHEEL,
                call -> new HookAnswer.NoBackend("ModuleNotFoundError: No module named 'setuptools'", "setuptools"));
        Files.writeString(source.resolve("pyproject.toml"), "[build-system]\nrequires = ['wheel']\n");
        assertFailure(
                order(),
                "Asking what demo 1.0 needs to be built failed: its backend setuptools.build_meta:__legacy__ cannot be"
                        + " imported: ModuleNotFoundError: No module named 'setuptools'.",
                "Its pyproject.toml names no build-backend, so setuptools is used, which it does not require: the"
                        + " distribution's authors have to add either.");
        environment = new FakeEnvironment(directory, directory, false);
        assertFailure(
                order(),
                "Asking what demo 1.0 needs to be built failed: its backend setuptools.build_meta:__legacy__ cannot be"
                        + " imported: ModuleNotFoundError: No module named 'setuptools'.",
                "The build is not isolated: install what provides setuptools into the environment first.");
    }

    @Test
    void hintsOnlyAtWhatTheOutputTells() {
        assertHint("", "error: something else");
        assertHint(
                "The build needs the program gcc, which is not there.",
                "error: command 'gcc' failed: No such file or directory");
        assertHint(
                "The build needs the program /opt/bin/x86_64-linux-gnu-g++, which is not there.",
                "error: [Errno 2] No such file or directory: '/opt/bin/x86_64-linux-gnu-g++'");
        assertHint("", "error: command 'gcc' failed with exit code 1");
        assertHint(
                "The build needs the headers of Python, which some systems have in a package of their own (python3-dev,"
                        + " python3-devel).",
                "x.c:1:10: fatal error: Python.h: No such file or directory");
        assertHint(
                "The build needs the header libpq-fe.h, which a development package of the system may have.",
                "x.c:1:10: fatal error: 'libpq-fe.h' file not found");
        assertHint(
                "Python has no longintrepr.h for others since 3.11; the distribution needs an older Python, or a newer"
                        + " version of it may do.",
                "x.c:1:10: fatal error: longintrepr.h: No such file or directory");
    }

    @Test
    void hintsAtModulesThatAreNotDeclared() {
        hooks.put(
                Hook.BUILD_WHEEL,
                call -> new HookAnswer.Raised("ModuleNotFoundError: No module named 'numpy'", "numpy"));
        assertFailure(
                order(),
                "Building demo 1.0 failed: the hook build_wheel of maker:api raised ModuleNotFoundError: No module named"
                        + " 'numpy'.",
                "The build imports numpy but does not require it; install it into the environment first and build without"
                        + " isolation.");
    }

    @Test
    void refusesAnswersThatBreakTheStandard() {
        String start = "Building demo 1.0 failed: the hook build_wheel of maker:api ";
        hooks.put(Hook.BUILD_WHEEL, call -> returned("../demo-1.0-py3-none-any.whl"));
        assertFailure(order(), start + "returned '../demo-1.0-py3-none-any.whl', which is no file that it made.", "");
        hooks.put(Hook.BUILD_WHEEL, call -> returned("demo-1.0-py3-none-any.whl"));
        assertFailure(order(), start + "returned 'demo-1.0-py3-none-any.whl', which is no file that it made.", "");
        hooks.put(Hook.BUILD_WHEEL, call -> {
            Files.writeString(call.directory().orElseThrow().resolve("demo.zip"), "");
            return returned("demo.zip");
        });
        assertFailure(
                order(),
                start
                        + "returned what is no name of a wheel. Expected the name of a wheel, which ends in .whl.\n    demo.zip\n"
                        + "    ^^^^^^^^",
                "");
        hooks.put(Hook.BUILD_WHEEL, call -> new HookAnswer.NoHook());
        assertFailure(order(), start + "is missing.", "");
        hooks.put(Hook.BUILD_WHEEL, call -> new HookAnswer.Failed("ended with exit code 139 and gave no answer"));
        assertFailure(order(), start + "ended with exit code 139 and gave no answer.", "");

        hooks.put(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, call -> returned(".."));
        assertFailure(
                order(),
                "Preparing the metadata of demo 1.0 failed: the hook prepare_metadata_for_build_wheel of maker:api returned"
                        + " '..', which is no directory that it made.",
                "");
        hooks.put(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, call -> {
            Files.createDirectory(call.directory().orElseThrow().resolve("x"));
            return returned("x");
        });
        assertFailure(
                order(),
                "Preparing the metadata of demo 1.0 failed: the hook prepare_metadata_for_build_wheel of maker:api wrote no"
                        + " METADATA into x.",
                "");
        hooks.put(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, call -> returned("wheel >"));
        assertFailure(
                order(),
                "Asking what demo 1.0 needs to be built failed: the hook get_requires_for_build_wheel of maker:api returned"
                        + " what is no requirement. Expected a version after '>'.\n    wheel >\n           ^",
                "");
    }

    @Test
    void refusesAnotherProjectThanWasOrdered() throws IOException {
        try (SourceBuild build = start(order().expecting(ProjectName.parse("other")))) {
            assertEquals(
                    "The sources of demo 1.0 are those of demo 1.0, and other was expected.",
                    assertThrows(UnexpectedProjectFailure.class, build::metadata)
                            .getMessage());
        }
    }

    @Test
    void refusesAWheelThatIsNotThatOfItsMetadata() throws IOException {
        hooks.put(Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, call -> metadata(call, "demo", "1.0"));
        hooks.put(Hook.BUILD_WHEEL, call -> wheel(call, WheelBuilder.of("demo", "1.1")));
        try (SourceBuild build = start(order())) {
            build.metadata();
            assertEquals(
                    "Building demo 1.0 failed: the hook build_wheel of maker:api made a wheel of demo 1.1, after its metadata"
                            + " was that of demo 1.0.",
                    assertThrows(BuildFailure.class, build::wheel).getMessage());
        }
        hooks.put(
                Hook.BUILD_WHEEL,
                call -> wheel(call, WheelBuilder.of("demo", "1.0").metadataVersion("1.1")));
        try (SourceBuild build = start(order())) {
            assertThrows(InvalidWheelFailure.class, build::wheel);
        }
    }

    @Test
    void namesTheChainOfABuildThatNeedsItself() throws IOException {
        BuildChain chain = BuildChain.NONE.with("demo 1.0").with("b 2.0");
        try (SourceBuild build = start(order().within(chain))) {
            assertEquals(
                    "demo 1.0 cannot be built: it needs b 2.0 to be built, which needs demo 1.0.",
                    assertThrows(BuildCycleFailure.class, build::wheel).getMessage());
        }
        assertEquals(List.of(), environment.events);
    }

    @Test
    void closesAnEnvironmentThatAskingFailedIn() {
        hooks.put(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, call -> new HookAnswer.Failed("was ended"));
        assertFailure(
                order(),
                "Asking what demo 1.0 needs to be built failed: the hook get_requires_for_build_wheel of maker:api was ended.",
                "");
        assertEquals("close", environment.events.get(environment.events.size() - 1));
    }

    private BuildOrder order() {
        return BuildOrder.of(SourceTree.at(source, "demo 1.0", SourceOrigin.WORKING_TREE));
    }

    private SourceBuild start(BuildOrder order) {
        HookRunner runner = call -> {
            calls.add(call);
            return hooks.getOrDefault(call.hook(), any -> new HookAnswer.NoHook())
                    .run(call);
        };
        return new SourceBuilds(
                        environment.port(),
                        runner,
                        directory.resolve("temporary"),
                        directory.resolve("logs"),
                        line -> {})
                .start(order);
    }

    private void assertFailure(BuildOrder order, String message, String hint) {
        BuildFailure failure = assertThrows(BuildFailure.class, () -> {
            try (SourceBuild build = start(order)) {
                build.metadata();
            }
        });
        assertEquals(message, failure.getMessage());
        assertEquals(hint, failure.hint().orElse(""));
    }

    private void assertHint(String hint, String line) {
        hooks.put(Hook.BUILD_WHEEL, call -> {
            write(call, line + "\n");
            return new HookAnswer.Raised("SystemExit: 1", "");
        });
        BuildFailure failure = assertThrows(BuildFailure.class, () -> {
            try (SourceBuild build = start(order())) {
                build.wheel();
            }
        });
        assertEquals(hint, failure.hint().orElse(""));
    }

    private List<String> remains(String name) throws IOException {
        Path place = directory.resolve(name);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(Path::toString).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(HookCall call, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.output().accept(bytes, bytes.length);
    }

    private static HookAnswer returned(String... values) {
        return new HookAnswer.Returned(List.of(values));
    }

    private static HookAnswer wheel(HookCall call, WheelBuilder builder) {
        builder.writeTo(call.directory().orElseThrow());
        return returned(builder.fileName());
    }

    private static HookAnswer metadata(HookCall call, String name, String version) throws IOException {
        Path distInfo = Files.createDirectory(
                call.directory().orElseThrow().resolve(name.toLowerCase(Locale.ROOT) + "-" + version + ".dist-info"));
        Files.write(distInfo.resolve("METADATA"), WheelBuilder.of(name, version).metadataBytes());
        return returned(distInfo.getFileName().toString());
    }
}
