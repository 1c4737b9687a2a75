package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.discovery.Toolchain;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class CreateEnvironmentTest extends SceneTest {
    private static final String CREATED = "Created environment ROOT/project/target/venv with CPython 3.13.5 from PATH.";

    @Test
    void makesAnEnvironmentWithTheInterpreterThatIsThere() throws Exception {
        scene.create();
        assertEquals(
                List.of(CREATED), scene.outcomes.stream().map(scene::portable).toList());
        assertEquals(List.of(), scene.warnings);
        assertEquals(scene.python, Files.readSymbolicLink(scene.environment.resolve("bin/python")));
        assertEquals(List.of("venv"), scene.besideEnvironment());
        assertTrue(EnvironmentState.find(scene.environment).isPresent());
    }

    @Test
    void takesAnInterpreterFromTheMavenRepository() throws Exception {
        scene.create(scene.wanted("managed"));
        assertEquals(
                "Created environment ROOT/project/target/venv with CPython 3.12.1 from the Maven repository, 3.12.1-1.5.10.",
                scene.lastOutcome());
        assertEquals(
                "3.12.1",
                EnvironmentState.find(scene.environment)
                        .orElseThrow()
                        .interpreter()
                        .managed());
    }

    @Test
    void leavesOneThatIsUpToDateAsItIs() throws Exception {
        scene.create();
        String before = scene.fingerprintOfEnvironment();
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void tellsWhyItDoesNotLeaveOneAsItIs() throws Exception {
        scene.create();
        scene.create();
        assertEquals(
                List.of(
                        "Environment ROOT/project/target/venv is not left as it is, because there is none, or none that a"
                                + " build has noted as whole."),
                reasons());
        scene.create(Scene.plain(scene.environment, "", Optional.of("mine"), false));
        assertEquals(
                List.of("Environment ROOT/project/target/venv is not left as it is, because changed since it was made:"
                        + " prompt."),
                reasons());
        Files.delete(scene.python);
        FakePython.cpython(scene.python.resolveSibling("python3.11"), "3.11.9");
        scene.create(Scene.plain(scene.environment, "", Optional.of("mine"), false));
        assertEquals(
                List.of("Environment ROOT/project/target/venv is not left as it is, because its interpreter"
                        + " ROOT/python/bin/python3.13 is gone."),
                reasons());
    }

    private List<String> reasons() {
        List<String> reasons = scene.details.stream()
                .filter(line -> line.contains("because"))
                .map(scene::portable)
                .toList();
        scene.details.clear();
        return reasons;
    }

    @Test
    void repairsOneThatLacksAFile() throws Exception {
        scene.create();
        Files.delete(scene.environment.resolve("pyvenv.cfg"));
        Files.delete(scene.environment.resolve("bin/python3"));
        Files.writeString(scene.environment.resolve("notes.txt"), "by hand");
        scene.create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv with CPython 3.13.5 from PATH.", scene.lastOutcome());
        assertTrue(Files.isRegularFile(scene.environment.resolve("pyvenv.cfg")));
        assertEquals(Path.of("python"), Files.readSymbolicLink(scene.environment.resolve("bin/python3")));
        assertTrue(Files.exists(scene.environment.resolve("notes.txt")));
    }

    @Test
    void completesOneWithoutANote() throws Exception {
        scene.create();
        EnvironmentState.forget(scene.environment);
        Files.delete(scene.environment.resolve("bin/activate"));
        scene.create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv with CPython 3.13.5 from PATH.", scene.lastOutcome());
        assertTrue(Files.exists(scene.environment.resolve("bin/activate")));
    }

    @Test
    void makesItAnewForAnotherInterpreter() throws Exception {
        scene.create();
        Files.writeString(scene.inSite("old.py"), "");
        scene.create(scene.wanted("managed:3.12"));
        assertEquals(
                "Recreated environment ROOT/project/target/venv with CPython 3.12.1 from the Maven repository, 3.12.1-1.5.10.",
                scene.lastOutcome());
        assertFalse(Files.exists(scene.environment.resolve("lib/python3.13")));
        assertTrue(Files.exists(scene.environment.resolve("lib/python3.12/site-packages")));
        assertEquals(List.of("venv"), scene.besideEnvironment());
    }

    @Test
    void makesItAnewWhenItsInterpreterIsGone() throws Exception {
        scene.create();
        Files.delete(scene.python);
        Path other = FakePython.cpython(scene.python.resolveSibling("python3.11"), "3.11.9");
        scene.create();
        assertEquals(
                "Recreated environment ROOT/project/target/venv with CPython 3.11.9 from PATH.", scene.lastOutcome());
        assertEquals(other, Files.readSymbolicLink(scene.environment.resolve("bin/python")));
    }

    @Test
    void makesItAnewWhenAnotherToolChainIsSelected() throws Exception {
        scene.create();
        Path other = FakePython.cpython(scene.root.resolve("chain/bin/python3.11"), "3.11.9");
        scene.toolchains(new Toolchain(other, "3.11")).create();
        assertEquals(
                "Recreated environment ROOT/project/target/venv with CPython 3.11.9 from toolchains.xml.",
                scene.lastOutcome());
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
        scene.toolchains().create();
        assertEquals(CREATED.replace("Created", "Recreated"), scene.lastOutcome());
    }

    @Test
    void movesToTheArtifactThatManagedInterpretersComeFromNow() throws Exception {
        scene.create(scene.wanted("managed"));
        scene.repository.named("com.acme:python");
        scene.create(scene.wanted("managed"));
        assertEquals(
                Path.of("com.acme-python-3.12.1-1.5.10-" + ManagedJar.PLATFORM + "/bin/python3.12"),
                scene.root
                        .resolve("store/interpreters")
                        .relativize(Files.readSymbolicLink(scene.environment.resolve("bin/python"))));
    }

    @Test
    void looksAtEverythingOnceMoreAfterAnUpgradeOfThePlugin() throws Exception {
        scene.create();
        Files.writeString(scene.environment.resolve("bin/activate"), "of the version before");
        scene.upgraded("1.1").create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv with CPython 3.13.5 from PATH.", scene.lastOutcome());
        assertTrue(Files.size(scene.environment.resolve("bin/activate")) > 100);
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
    }

    @Test
    void makesItAnewWhenItsInterpreterNoLongerRuns() throws Exception {
        scene.create();
        Files.writeString(scene.python, "#!/bin/sh\nexit 1\n");
        Path other = FakePython.cpython(scene.python.resolveSibling("python3.11"), "3.11.9");
        scene.create();
        assertEquals(
                "Recreated environment ROOT/project/target/venv with CPython 3.11.9 from PATH.", scene.lastOutcome());
        assertEquals(other, Files.readSymbolicLink(scene.environment.resolve("bin/python")));
    }

    @Test
    void writesANewPrompt() throws Exception {
        scene.create();
        scene.create(Scene.plain(scene.environment, "", Optional.of("by hand"), false));
        assertTrue(Files.readString(scene.environment.resolve("pyvenv.cfg")).contains("prompt = by hand\n"));
        assertEquals(
                "by hand",
                EnvironmentState.find(scene.environment).orElseThrow().options().prompt());
    }

    @Test
    void removesWhatIsThereWhenToldTo() throws Exception {
        scene.create();
        Files.writeString(scene.inSite("old.py"), "");
        scene.create(Scene.plain(scene.environment, "", Optional.empty(), true));
        assertEquals(CREATED.replace("Created", "Recreated"), scene.lastOutcome());
        assertEquals(List.of(), scene.site());
        assertEquals(List.of("venv"), scene.besideEnvironment());
    }

    @Test
    void removesNothingBeforeItCanBeReplaced() throws Exception {
        scene.create();
        String before = scene.fingerprintOfEnvironment();
        failure(Scene.plain(scene.environment, "==3.7.*", Optional.empty(), true));
        failure(Scene.plain(scene.environment, "", Optional.of("two\nlines"), true));
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void takesAnEmptyDirectory() throws Exception {
        Files.createDirectories(scene.environment);
        scene.create();
        assertEquals(CREATED, scene.lastOutcome());
    }

    @Test
    void touchesNoDirectoryThatIsNoEnvironment() throws Exception {
        Path foreign = Files.createDirectories(scene.environment).resolve("thesis.txt");
        Files.writeString(foreign, "years of work");
        String before = scene.fingerprintOfEnvironment();
        for (boolean clear : new boolean[] {false, true}) {
            Failure failure = failure(Scene.plain(scene.environment, "", Optional.empty(), clear));
            assertEquals(
                    "The environment cannot be created at ROOT/project/target/venv, because there is a directory with"
                            + " files in it, and no environment.",
                    scene.portable(failure.getMessage()));
            assertEquals(
                    Optional.of("Choose another directory with <environment>, or move away what is there."),
                    failure.hint());
        }
        assertEquals(before, scene.fingerprintOfEnvironment());
        assertEquals(List.of("venv"), scene.besideEnvironment());
    }

    @Test
    void touchesNoFile() throws Exception {
        Files.createDirectories(scene.environment.getParent());
        Files.writeString(scene.environment, "not an environment");
        for (boolean clear : new boolean[] {false, true}) {
            Failure failure = failure(Scene.plain(scene.environment, "", Optional.empty(), clear));
            assertEquals(
                    "The environment cannot be created at ROOT/project/target/venv, because there is a file.",
                    scene.portable(failure.getMessage()));
            assertEquals(
                    Optional.of("Choose another directory with <environment>, or move away what is there."),
                    failure.hint());
        }
        assertEquals("not an environment", Files.readString(scene.environment));
    }

    @Test
    void replacesAnEnvironmentOfAnotherToolOnlyWhenToldTo() throws Exception {
        Files.createDirectories(scene.environment.resolve("bin"));
        Files.writeString(scene.environment.resolve("pyvenv.cfg"), "home = /usr/bin\nuv = 0.5.1\n");
        Files.createSymbolicLink(scene.environment.resolve("bin/python"), scene.python);
        String before = scene.fingerprintOfEnvironment();
        Failure failure = failure(scene.wanted(""));
        assertEquals(
                "The environment at ROOT/project/target/venv was made by uv, and to change it would mix the two.",
                scene.portable(failure.getMessage()));
        assertEquals(
                Optional.of("Choose another directory with <environment>, or have it replaced with -Djvenv.clear."),
                failure.hint());
        assertEquals(before, scene.fingerprintOfEnvironment());
        scene.create(Scene.plain(scene.environment, "", Optional.empty(), true));
        assertEquals(CREATED.replace("Created", "Recreated"), scene.lastOutcome());
    }

    @Test
    void writesNothingWhenThereIsNoInterpreter() throws Exception {
        Failure failure = failure(scene.wanted("==3.7.*"));
        assertEquals("""
                No interpreter was found for 'Python 3.7'. These were looked at:
                  ROOT/python/bin/python3.13 (PATH) is CPython 3.13.5""", scene.portable(failure.getMessage()));
        assertEquals(List.of(), scene.besideEnvironment());
    }

    @Test
    void writesNothingForAPromptWithControlCharacters() throws Exception {
        Failure failure = failure(Scene.plain(scene.environment, "", Optional.of("two\nlines"), false));
        assertEquals(
                "The prompt 'two?lines' contains a control character, and it has to be one line of text.",
                failure.getMessage());
        assertEquals(List.of(), scene.besideEnvironment());
    }

    @Test
    void leavesWhatWasThereWhenTheInterpreterCannotBeReplaced() throws Exception {
        scene.create();
        String before = scene.fingerprintOfEnvironment();
        failure(scene.wanted("==3.7.*"));
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void writesIntoTheEmptyDirectoryThatALinkLeadsTo() throws Exception {
        Path elsewhere = Files.createDirectory(scene.root.resolve("elsewhere"));
        Object volume =
                Files.readAttributes(elsewhere, BasicFileAttributes.class).fileKey();
        Files.createDirectories(scene.environment.getParent());
        Files.createSymbolicLink(scene.environment, elsewhere);
        scene.create();
        assertEquals(CREATED, scene.lastOutcome());
        assertTrue(Files.isSymbolicLink(scene.environment));
        assertTrue(Files.isExecutable(elsewhere.resolve("bin/python")));
        assertEquals(
                volume,
                Files.readAttributes(elsewhere, BasicFileAttributes.class).fileKey(),
                "a volume cannot be moved away, so that it has to be the same directory");
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
    }

    @Test
    void putsANewEnvironmentInThePlaceOfALinkToOne() throws Exception {
        Path elsewhere = scene.root.resolve("elsewhere");
        scene.create(Scene.plain(elsewhere, "", Optional.empty(), false));
        Files.createDirectories(scene.environment.getParent());
        Files.createSymbolicLink(scene.environment, elsewhere);
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
        assertTrue(Files.isSymbolicLink(scene.environment));
        scene.create(scene.wanted("managed"));
        assertTrue(Files.isDirectory(scene.environment, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.isExecutable(elsewhere.resolve("bin/python")), "what the link led to is not ours to remove");
    }

    private Failure failure(EnvironmentRequest request) {
        return assertThrows(Failure.class, () -> scene.create(request));
    }
}
