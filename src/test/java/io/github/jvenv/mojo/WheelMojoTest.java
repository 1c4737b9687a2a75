package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class WheelMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "wheel", pom = "classpath:/mojo/wheel.xml")
    void makesAndAttachesAWheelAsThePomHasIt(WheelMojo mojo) throws Exception {
        source("greeter/__init__.py");
        source("greeter/test_greeter.py");
        Files.writeString(root().resolve("README.rst"), "Greeter\n=======\n");
        project().setVersion("1.2-SNAPSHOT");
        project().setDescription("Greets\n   people.\n\nAt length.");
        assertEquals(
                List.of("INFO The project's wheel is ROOT/target/greeter_kit-1.2.dev0-py3-none-any.whl."), run(mojo));
        assertEquals(
                List.of("whl ROOT/target/greeter_kit-1.2.dev0-py3-none-any.whl"),
                project().getAttachedArtifacts().stream()
                        .map(attached -> attached.getType() + " "
                                + portable(attached.getFile().toString()))
                        .toList());
        Path file = root().resolve("target/greeter_kit-1.2.dev0-py3-none-any.whl");
        Wheel wheel = Wheel.open(file);
        assertEquals(
                List.of("greeter/__init__.py"),
                wheel.members().stream()
                        .map(WheelMember::path)
                        .map(RelativePath::value)
                        .filter(path -> !path.contains(".dist-info/"))
                        .toList());
        assertEquals("""
                Metadata-Version: 2.4
                Name: Greeter.Kit
                Version: 1.2.dev0
                Summary: Greets people.
                Keywords: hello
                License-Expression: Apache-2.0 OR MIT
                Project-URL: Release notes, https://greeter.example/news
                Requires-Python: >=3.9
                Requires-Dist: wording>=1
                Provides-Extra: fast
                Requires-Dist: speed>=2; extra == "fast"
                Requires-Dist: more[x]; extra == "fast"
                Description-Content-Type: text/x-rst; charset=UTF-8

                Greeter
                =======
                """, text(file, "METADATA"));
        assertEquals("""
                [console_scripts]
                greet = greeter:main

                [pytest11]
                greeter = greeter.testing
                other = greeter.other:Plugin
                """, text(file, "entry_points.txt"));
    }

    @Test
    @InjectMojo(goal = "wheel")
    void withoutSourcesThereIsNoWheel(WheelMojo mojo) throws Exception {
        assertEquals(List.of("INFO No wheel: there are no Python sources in ROOT/src/main/python."), run(mojo));
        assertNothingMade();
        assertEquals(List.of(), project().getAttachedArtifacts());
    }

    @Test
    @InjectMojo(goal = "wheel")
    void refusesAVersionThatPythonDoesNotHave(WheelMojo mojo) throws Exception {
        source("greeter.py");
        project().setVersion("33.4-jre");
        assertFails(mojo, """
                The version '33.4-jre' of the project has no counterpart in Python (PEP 440), which has numbers, and alpha, beta,\
                 rc, post and dev with a number after them.
                Hint: Say with <distribution><version> what the version is called in Python.""");
        property("jvenv.distribution.version", "33.4");
        assertEquals(List.of("INFO The project's wheel is ROOT/target/demo-33.4-py3-none-any.whl."), run(mojo));
    }

    @Test
    @InjectMojo(goal = "wheel", pom = "classpath:/mojo/wheel-editable.xml")
    void refusesARequirementThatOnlyThisMachineHas(WheelMojo mojo) throws Exception {
        source("greeter.py");
        Files.writeString(root().resolve("pyproject.toml"), "[project]\nname = 'x'\nversion = '1'\n");
        assertFails(mojo, """
                The requirement -e file://ROOT (pom.xml <requirement>) leads to this machine's disk, so it cannot stand in a wheel's\
                 metadata.""");
    }

    @Test
    @InjectMojo(goal = "wheel", pom = "classpath:/mojo/wheel-secret-extra.xml")
    void refusesToPublishTheSecretOfAnExtra(WheelMojo mojo) throws Exception {
        source("greeter.py");
        assertFails(mojo, """
                The requirement acme @ https://files.example/acme.whl (pom.xml <distribution><optionalDependencies><fast>) has a\
                 user name, a password or a token in its URL, which everybody could read in a wheel's metadata.
                Hint: Leave it out of the URL: whoever installs this signs on as settings.xml or .netrc says.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "wheel", pom = "classpath:/mojo/wheel-empty-group.xml")
    void refusesAGroupOfEntryPointsOfWhichMavenMakesNothing(WheelMojo mojo) throws Exception {
        source("greeter.py");
        assertFails(
                mojo,
                "The element <distribution><entryPoints><pytest11> has no text in it, and expected is name ="
                        + " module:object.");
        assertNothingMade();
    }

    private void source(String path) throws IOException {
        Path file = root().resolve("src/main/python").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "def main(): pass\n");
    }

    private static String text(Path wheel, String file) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("greeter_kit-1.2.dev0.dist-info/" + file))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
