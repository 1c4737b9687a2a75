package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                        "No hash is known of greeter==1.0, which was not installed by the goal install and is not in the"
                                + " lock."),
                scene.warnings);
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
        Path info = Files.createDirectories(scene.inSite(name + "-" + version + ".dist-info"));
        Files.writeString(
                info.resolve("METADATA"), "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
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
