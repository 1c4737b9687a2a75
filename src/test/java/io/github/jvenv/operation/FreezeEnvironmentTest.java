package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.TarBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class FreezeEnvironmentTest extends SceneTest {
    @Test
    void hashesAreThoseOfTheInstallation() throws IOException {
        scene.install("greeter");
        assertEquals(
                List.of(
                        "greeter==1.0 \\",
                        "    --hash=sha256:" + sum("greeter-1.0-py3-none-any.whl"),
                        "wording==2.0 \\",
                        "    --hash=sha256:" + sum("wording-2.0-py3-none-any.whl")),
                frozen(true));
        assertEquals(List.of(), scene.warnings);
    }

    @Test
    void ofWhatOthersInstalledTheLockKnowsTheHashes() throws IOException {
        scene.create();
        InstallRequest request = scene.request("wording");
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        request.environment(), request.resolve(), scene.lockFile(), false, List.of(), List.of()));
        installed("wording", "2.0");
        installed("greeter", "1.0");
        assertEquals(
                List.of("greeter==1.0", "wording==2.0 \\", "    --hash=sha256:" + sum("wording-2.0-py3-none-any.whl")),
                frozen(true));
        assertEquals(
                List.of(
                        "No hash is known of greeter==1.0, which was not brought by the goal install as an index has it, and is"
                                + " not in the lock."),
                scene.warnings);
    }

    @Test
    void ofWhatWasBuiltHereTheLockKnowsTheHashOfTheSources() throws IOException {
        Path real = RealPythons.any().toRealPath();
        EnvironmentRequest environment = scene.wanted(real.toString());
        Path sdist = sourceDistribution();
        InstallRequest request = Scene.in(environment, scene.request("tool"));
        scene.install(request);
        assertEquals(List.of("tool==1.0"), frozen(true));
        assertEquals(
                "No hash is known of tool==1.0, which was not brought by the goal install as an index has it, and is not in"
                        + " the lock.",
                scene.warnings.get(scene.warnings.size() - 1));
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(environment, request.resolve(), scene.lockFile(), false, List.of(), List.of()));
        assertEquals(
                List.of("tool==1.0 \\", "    --hash=sha256:" + Sha256.of(sdist).hex()), frozen(true));
    }

    /** One whose backend needs nothing but Python. */
    private Path sourceDistribution() throws IOException {
        byte[] tar = new TarBuilder()
                .file("tool-1.0/PKG-INFO", "Metadata-Version: 2.2\nName: tool\nVersion: 1.0\n")
                .file(
                        "tool-1.0/pyproject.toml",
                        "[build-system]\nrequires = []\nbuild-backend = 'own'\nbackend-path = ['.']\n")
                .file("tool-1.0/own.py", """
                        import os, zipfile

                        def build_wheel(directory, config_settings=None, metadata_directory=None):
                            name = 'tool-1.0-py3-none-any.whl'
                            info = 'tool-1.0.dist-info/'
                            with zipfile.ZipFile(os.path.join(directory, name), 'w') as wheel:
                                wheel.writestr('tool.py', '')
                                wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.2\\nName: tool\\nVersion: 1.0\\n')
                                wheel.writestr(info + 'WHEEL',
                                    'Wheel-Version: 1.0\\nGenerator: own\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
                                wheel.writestr(info + 'RECORD', 'tool.py,,\\n' + info + 'METADATA,,\\n'
                                    + info + 'WHEEL,,\\n' + info + 'RECORD,,\\n')
                            return name
                        """)
                .bytes();
        Path file = scene.wheels.resolve("tool-1.0.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(tar);
        }
        return file;
    }

    @Test
    void anEnvironmentOfOldVirtualenvIsOne() throws IOException {
        Path library = Files.createDirectories(scene.environment.resolve("lib/python3.13"));
        Files.createDirectories(scene.environment.resolve("bin"));
        Files.createSymbolicLink(scene.environment.resolve("bin/python"), scene.python);
        Files.writeString(
                library.resolve("orig-prefix.txt"), scene.root.resolve("python").toString());
        Files.createFile(library.resolve("no-global-site-packages.txt"));
        installed("wording", "2.0");
        Path outside = scene.root.resolve("python/lib/python3.13/site-packages/seen-1.dist-info");
        Files.createDirectories(outside);
        Files.writeString(outside.resolve("METADATA"), "Metadata-Version: 2.1\nName: seen\nVersion: 1\n");
        assertEquals(List.of("wording==2.0"), frozen(false));
        Files.delete(library.resolve("no-global-site-packages.txt"));
        assertEquals(List.of("seen==1", "wording==2.0"), frozen(false));
    }

    @Test
    void namesAreSpelledAsThePipOfTheEnvironmentDoes() throws IOException {
        scene.create();
        installed("plain_project", "1.0");
        installed("pip", "21.2");
        assertEquals(List.of("plain_project==1.0"), frozen(false));
        FileTree.delete(scene.inSite("pip-21.2.dist-info"));
        installed("pip", "20.3.4");
        assertEquals(List.of("plain-project==1.0"), frozen(false));
    }

    @Test
    void anOldPipNamesWhatItFindsAsItsDirectoryIsNamed() throws IOException {
        scene.create();
        named("jinja2-3.1.6.dist-info", "Jinja2", "3.1.6");
        named("ruamel_yaml_clib-0.2.15.dist-info", "ruamel.yaml.clib", "0.2.15");
        named("Old.One-1.0-py3.13.egg-info", "old_one", "1.0");
        installed("pip", "21.2");
        assertEquals(List.of("Jinja2==3.1.6", "old_one==1.0", "ruamel.yaml.clib==0.2.15"), frozen(false));
        FileTree.delete(scene.inSite("pip-21.2.dist-info"));
        installed("pip", "20.3.4");
        assertEquals(List.of("jinja2==3.1.6", "Old.One==1.0", "ruamel-yaml-clib==0.2.15"), frozen(false));
    }

    @Test
    void ofTwoOfOneNameAnOldPipTakesTheHigher() throws IOException {
        scene.create();
        installed("wording", "1.10");
        installed("wording", "1.9");
        installed("wording", "0.1");
        Files.createDirectory(scene.inSite("empty-1.0.dist-info"));
        installed("pip", "21.3");
        assertEquals(List.of("wording==1.10"), frozen(false));
    }

    @Test
    void anOldPipBeginsWithThePlacesThatListFiles() throws IOException {
        scene.create();
        scene.variable("PIP_FIND_LINKS", "/opt/wheels https://files.example/");
        installed("wording", "2.0");
        installed("pip", "21.1.3");
        assertEquals(List.of("-f /opt/wheels", "-f https://files.example/", "wording==2.0"), frozen(false));
        FileTree.delete(scene.inSite("pip-21.1.3.dist-info"));
        installed("pip", "21.2");
        assertEquals(List.of("wording==2.0"), frozen(false));
    }

    private void installed(String name, String version) throws IOException {
        named(name + "-" + version + ".dist-info", name, version);
    }

    private void named(String directory, String name, String version) throws IOException {
        Path info = Files.createDirectories(scene.inSite(directory));
        Files.writeString(
                info.resolve(directory.endsWith(".egg-info") ? "PKG-INFO" : "METADATA"),
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
    }

    private List<String> frozen(boolean hashes) throws IOException {
        List<String> lines = new ArrayList<>();
        new FreezeEnvironment(scene.surroundings())
                .run(new FreezeEnvironment.Request(
                        scene.environment,
                        false,
                        false,
                        true,
                        hashes,
                        scene.lockFile(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        lines::add));
        return lines;
    }

    private String sum(String wheel) throws IOException {
        return Sha256.of(Files.readAllBytes(scene.wheels.resolve(wheel))).hex();
    }
}
