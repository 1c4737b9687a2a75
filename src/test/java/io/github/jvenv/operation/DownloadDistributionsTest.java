package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.TarBuilder;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.testing.ZipBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class DownloadDistributionsTest {
    private static final String GREETER = "greeter-1.0-py3-none-any.whl";
    private static final String WORDING = "wording-2.0-py3-none-any.whl";

    @TempDir
    private Path temporary;

    private Scene scene;
    private Path house;

    @BeforeEach
    void start() throws IOException {
        scene = new Scene(temporary);
        house = scene.root.resolve("project/target/wheelhouse");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void collectsTheFilesWithTheirCheckSumsAndAnIndex() throws IOException {
        download(List.of(), "greeter");

        assertEquals(
                "Downloaded 2 files into ROOT/project/target/wheelhouse: 2 added, 0 were there.", scene.lastOutcome());
        assertEquals(List.of("SHA256SUMS", GREETER, "simple", WORDING), names());
        assertEquals(
                sum(GREETER) + "  " + GREETER + "\n" + sum(WORDING) + "  " + WORDING + "\n",
                Files.readString(house.resolve("SHA256SUMS")));
        assertTrue(Files.readString(house.resolve("simple/wording/index.html"))
                .contains("<a href=\"../../" + WORDING + "#sha256=" + sum(WORDING) + "\">" + WORDING + "</a><br>\n"));
        assertTrue(Files.readString(house.resolve("simple/index.html"))
                .contains("<a href=\"greeter/\">greeter</a><br>\n<a href=\"wording/\">wording</a><br>\n"));
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        download(List.of(), "greeter");
        Files.writeString(house.resolve(WORDING), "half of i");
        download(List.of(), "greeter");

        assertEquals(
                "Downloaded 2 files into ROOT/project/target/wheelhouse: 1 added, 1 were there.", scene.lastOutcome());
        assertEquals(
                Sha256.of(Files.readAllBytes(scene.wheels.resolve(WORDING))).hex(), sum(WORDING));
    }

    @Test
    void listsWhatWasThereBefore() throws IOException {
        download(List.of(), "wording<2");
        download(List.of(), "wording");

        String page = Files.readString(house.resolve("simple/wording/index.html"));
        assertTrue(page.contains("wording-1.0-py3-none-any.whl</a>") && page.contains(WORDING + "</a>"), page);
    }

    @Test
    void listsADamagedWheelAsItIs() throws IOException {
        Path damaged = house().resolve("damaged-1.0-py3-none-any.whl");
        Files.writeString(damaged, "no zip");
        Path metadata = house().resolve("nonsense-1.0-py3-none-any.whl");
        Files.write(
                metadata,
                new ZipBuilder().add("nonsense-1.0.dist-info/METADATA", "?").bytes());
        download(List.of(), "wording");
        for (Path wheel : List.of(damaged, metadata)) {
            String name = wheel.getFileName().toString();
            assertTrue(Files.readString(house.resolve("SHA256SUMS")).contains(sum(name) + "  " + name + "\n"));
            assertTrue(Files.exists(house.resolve("simple/" + name.substring(0, name.indexOf('-')) + "/index.html")));
        }
    }

    @Test
    void isAnIndexToInstallFrom() throws IOException {
        WheelBuilder.of("newer", "2.0").requiresPython(">=3.99").writeTo(house());
        WheelBuilder.of("newer", "1.0").writeTo(house());
        download(List.of(), "greeter");
        scene.index.close();
        scene.install(scene.request(IndexRequest.at(house.resolve("simple").toString()), "greeter", "newer"));

        assertTrue(Files.exists(scene.environment.resolve("lib/python3.13/site-packages/greeter/__init__.py")));
        assertTrue(Files.exists(scene.environment.resolve("lib/python3.13/site-packages/newer-1.0.dist-info")));
    }

    @Test
    void takesWhatFitsAnotherMachine() throws IOException {
        for (String tag : List.of("cp312-cp312-win_amd64", "cp313-cp313-manylinux_2_17_x86_64", "py2-none-any")) {
            WheelBuilder.of("numbers", "1.0").tag(tag).writeTo(scene.wheels);
        }
        download(List.of(new TargetRequest("", "3.12", "", "", List.of("win_amd64"), "")), "numbers");
        assertEquals(List.of("SHA256SUMS", "numbers-1.0-cp312-cp312-win_amd64.whl", "simple"), names());

        WheelBuilder.of("numbers", "2.0")
                .tag("py2-none-any")
                .requiresPython(">=2.7")
                .writeTo(scene.wheels);
        download(List.of(new TargetRequest("", "2", "", "", List.of(), "")), "numbers");
        assertTrue(names().contains("numbers-1.0-py2-none-any.whl"), names().toString());
        download(List.of(new TargetRequest("", "2.7", "", "", List.of(), "")), "numbers");
        assertTrue(names().contains("numbers-2.0-py2-none-any.whl"), names().toString());
    }

    @Test
    void needsNoInterpreterForAnotherMachine() throws IOException {
        Files.delete(scene.python);
        scene.on(new ManagedPlatform("plan9-vax"));
        for (String tag : List.of("pp310-pypy310_pp73-manylinux_2_17_x86_64", "cp310-cp310-manylinux_2_17_x86_64")) {
            WheelBuilder.of("numbers", "1.0")
                    .tag(tag)
                    .requires("wording ; platform_python_implementation == 'PyPy'")
                    .writeTo(scene.wheels);
        }
        List<String> platforms = List.of("manylinux2014_x86_64", "manylinux_2_28_x86_64");
        download(List.of(new TargetRequest("", "3.10", "pp", "", platforms, "")), "numbers");
        assertEquals(
                List.of("SHA256SUMS", "numbers-1.0-pp310-pypy310_pp73-manylinux_2_17_x86_64.whl", "simple", WORDING),
                names());
    }

    @Test
    void whatIsBuiltElsewhereGetsWhatTheBuildNeedsThere() throws Exception {
        Path real = RealPythons.any().toRealPath();
        String version = Programs.run(real, "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
        Files.deleteIfExists(scene.python);
        Files.createSymbolicLink(scene.python.resolveSibling("python" + version), real);
        for (String tag : List.of("py3-none-win_amd64", "py3-none-any")) {
            WheelBuilder.of("backend", "1.0").tag(tag).writeTo(scene.wheels);
        }
        byte[] tar = new TarBuilder()
                .file("tool-1.0/PKG-INFO", "Metadata-Version: 2.2\nName: tool\nVersion: 1.0\n")
                .file(
                        "tool-1.0/pyproject.toml",
                        "[build-system]\nrequires = ['backend']\nbuild-backend = 'own'\nbackend-path = ['.']\n")
                .file("tool-1.0/own.py", "")
                .bytes();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(scene.wheels.resolve("tool-1.0.tar.gz")))) {
            out.write(tar);
        }
        TargetRequest windows = new TargetRequest("", version, "", "", List.of("win_amd64"), "");
        download(List.of(windows), "tool");
        assertEquals(List.of("SHA256SUMS", "backend-1.0-py3-none-win_amd64.whl", "simple", "tool-1.0.tar.gz"), names());
        TargetRequest linux = new TargetRequest("", version, "", "", List.of("manylinux_2_28_x86_64"), "");
        download(List.of(windows, linux), "tool");
        assertEquals(
                List.of(
                        "SHA256SUMS",
                        "backend-1.0-py3-none-any.whl",
                        "backend-1.0-py3-none-win_amd64.whl",
                        "simple",
                        "tool-1.0.tar.gz"),
                names());
    }

    @Test
    void refusesADestinationThatIsAFile() throws IOException {
        Files.createDirectories(house.getParent());
        Files.writeString(house, "");
        Failure failure = assertThrows(Failure.class, () -> download(List.of(), "greeter"));
        assertEquals("Files cannot be downloaded into " + house + ", which is no directory.", failure.getMessage());
    }

    private Path house() throws IOException {
        return Files.createDirectories(house);
    }

    private void download(List<TargetRequest> targets, String... requirements) throws IOException {
        InstallRequest request = scene.request(requirements);
        new DownloadDistributions(scene.surroundings())
                .run(new DownloadRequest(
                        new LockedRequest(request.environment(), request.resolve(), request.lockFile(), LockMode.USE),
                        targets,
                        house,
                        true));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(house)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String sum(String name) throws IOException {
        return Sha256.of(Files.readAllBytes(house.resolve(name))).hex();
    }
}
