package io.github.jvenv.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WheelCoordinatesTest {
    private static final WheelGroup GROUP = new WheelGroup("com.acme.pypi");

    @ParameterizedTest
    @CsvSource({
        "greeter-1.0-py3-none-any.whl, greeter:whl:py3-none-any:1.0",
        "Typing_Extensions-4.12.2-py2.py3-none-any.whl, typing-extensions:whl:py2.py3-none-any:4.12.2",
        "torch-2.4.0+cpu-cp312-cp312-linux_x86_64.whl, torch:whl:cp312-cp312-linux_x86_64:2.4.0_cpu",
        "numbers-1!2.0rc1+cpu.7-1b-cp313-cp313-win_amd64.whl, numbers:whl:1b-cp313-cp313-win_amd64:1__2.0rc1_cpu.7",
        "a-1.0.post1.dev2-py3-none-any.whl, a:whl:py3-none-any:1.0.post1.dev2"
    })
    void areMadeOfTheNameOfAWheel(String filename, String expected) {
        WheelCoordinates wheel = WheelCoordinates.of(GROUP, WheelFilename.parse(filename));
        assertEquals("com.acme.pypi:" + expected, wheel.wheel().toString());
        assertEquals(
                Optional.of(wheel),
                WheelCoordinates.find(GROUP, wheel.project(), wheel.entry().version()));
    }

    @Test
    void leadToPathsOfTheRepository() {
        WheelCoordinates wheel =
                WheelCoordinates.of(GROUP, WheelFilename.parse("numbers-1!2.0+cpu-1-cp313-cp313-linux_x86_64.whl"));
        String directory = "com/acme/pypi/numbers/1__2.0_cpu/numbers-1__2.0_cpu";
        assertEquals(
                directory + "-1-cp313-cp313-linux_x86_64.whl", wheel.wheel().path());
        assertEquals(
                directory + "-1-cp313-cp313-linux_x86_64.whl.metadata",
                wheel.metadata().path());
        assertEquals(directory + ".pom", wheel.pom().path());
        String listed = "1__2.0_cpu-1-cp313-cp313-linux_x86_64";
        assertEquals(
                "com/acme/pypi/numbers.wheels/" + listed + "/numbers.wheels-" + listed + ".json",
                wheel.entry().path());
        assertEquals("com/acme/pypi/numbers.wheels/maven-metadata.xml", GROUP.listing(wheel.project()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1.0-",
                "1.0-py3",
                "1.0-py3-none",
                "x-py3-none-any",
                "1.0-a-py3-none-any",
                "1.0-py3-../x-any",
                "1+0-py3-none-any",
                "1.0-1-py3-none-any-more",
                "01.0-py3-none-any",
                ""
            })
    void areNotMadeOfWhatListsNoWheel(String listed) {
        assertEquals(Optional.empty(), WheelCoordinates.find(GROUP, ProjectName.parse("a"), listed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com..acme", "../etc", "com/acme", ".a", "a b"})
    void areOfAGroupThatARepositoryCanHave(String group) {
        Failure failure = assertThrows(Failure.class, () -> new WheelGroup(group));
        assertEquals("The group '" + group + "' for wheels cannot be one of a Maven repository.", failure.getMessage());
    }
}
