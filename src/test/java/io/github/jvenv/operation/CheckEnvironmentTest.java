package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.inspection.Finding;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class CheckEnvironmentTest extends SceneTest {
    @Test
    void comparesWithTheLockUnlessThatDoesNotCount() throws IOException {
        scene.install("wording");
        Path lock = scene.root.resolve("older.toml");
        Files.writeString(lock, """
                lock-version = "1.0"
                created-by = "somebody"
                [[packages]]
                name = "wording"
                version = "1.0"
                wheels = [{ url = "https://index.example/wording-1.0-py3-none-any.whl", hashes = { sha256 = "%s" } }]
                """.formatted("0".repeat(64)));
        Failure failure = assertThrows(Failure.class, () -> check(Optional.of(lock)));
        assertEquals("""
                The environment ROOT/project/target/venv is not as it should be:
                  drift: older.toml has wording 1.0, and installed is wording 2.0.""", scene.portable(failure.getMessage()));
        check(Optional.empty());
        assertEquals(
                "Checked environment ROOT/project/target/venv with 1 distribution: it is sound.", scene.lastOutcome());
    }

    @Test
    void findsWhatCreateWouldMendAndNoRecordTells() throws IOException {
        scene.install("greeter");
        Path site = scene.environment.resolve("lib/python3.13/site-packages");
        Files.writeString(scene.environment.resolve("pyvenv.cfg"), "");
        Files.delete(site.resolve("wording-2.0.dist-info/RECORD"));
        Files.writeString(site.resolve("wording/__init__.py"), "changed");
        Files.setPosixFilePermissions(
                scene.environment.resolve("bin/greet"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(site.resolve("own.py"), "of somebody");
        Failure failure = assertThrows(Failure.class, () -> check(Optional.empty()));
        assertEquals("""
                The environment ROOT/project/target/venv is not as it should be:
                  missing: The file lib/python3.13/site-packages/wording-2.0.dist-info/RECORD is missing.
                  altered: The file bin/greet is not as it was installed.
                  altered: The file lib/python3.13/site-packages/wording/__init__.py is not as it was installed.
                  altered: The file pyvenv.cfg is not as it was installed.""", scene.portable(failure.getMessage()));
        scene.install("greeter");
        check(Optional.empty());
        assertEquals(
                "Checked environment ROOT/project/target/venv with 2 distributions: it is sound.", scene.lastOutcome());
    }

    @Test
    void takesASeedThatIsRequiredAsWellForOneDistribution() throws IOException {
        Path bundle = Files.createDirectories(scene.root.resolve("python/lib/python3.13/ensurepip/_bundled"));
        pip("of the interpreter", bundle);
        pip("of the index", scene.wheels);
        scene.create(Scene.seeded(
                scene.environment,
                new SeedRequest(
                        SeedChoice.BUNDLED, SeedChoice.NONE, SeedChoice.NONE, List.of(), false, IndexRequest.DEFAULT)));
        scene.install("pip");
        check(Optional.empty());
        assertEquals(
                "Checked environment ROOT/project/target/venv with 1 distribution: it is sound.", scene.lastOutcome());
    }

    private static void pip(String origin, Path directory) throws IOException {
        WheelBuilder.of("pip", "24.2").file("pip/__init__.py", origin + "\n").writeTo(directory);
    }

    private void check(Optional<Path> lock) throws IOException {
        new CheckEnvironment(scene.surroundings())
                .run(new CheckEnvironment.Request(
                        scene.environment, lock, Set.of(Finding.Kind.values()), Optional.empty()));
    }
}
