package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedRequirementsTest {
    @Test
    void namesTheArtifactAndTheLineOfEachRequirement() {
        assertEquals(
                List.of(
                        "pandas>=2; os_name == \"posix\" (com.acme:lib:1.0 META-INF/jvenv/requirements.txt line 2)",
                        "rich[jupyter]<14 (com.acme:lib:1.0 META-INF/jvenv/requirements.txt line 3)",
                        "six @ https://files.example/six-1.0-py3-none-any.whl"
                                + " (com.acme:lib:1.0 META-INF/jvenv/requirements.txt line 6)"),
                read("# comment\npandas >= 2; os_name == 'posix'\nrich[jupyter] \\\n  < 14  # why\n\n"
                                + "six @ https://files.example/six-1.0-py3-none-any.whl\n")
                        .stream()
                        .map(RequestedRequirement::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-r other.txt",
                "-c other.txt",
                "-e .",
                "--index-url https://elsewhere.example/",
                "--extra-index-url=https://elsewhere.example/",
                "--find-links .",
                "--trusted-host elsewhere.example",
                "six --hash=sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "six --config-settings a=b"
            })
    void refusesEveryOption(String line) {
        Failure failure = assertThrows(Failure.class, () -> read("wording\n" + line + "\n"));
        String first = failure.getMessage().lines().findFirst().orElseThrow();
        assertEquals(
                "The option in com.acme:lib:1.0 META-INF/jvenv/requirements.txt line 2 cannot be read. An artifact may carry"
                        + " requirements only, and options have a say in more than that.",
                first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"six @ file:///etc/passwd", "six @ file:///home/", "six @ file://localhost/x-1-py3-none-any.whl"
            })
    void refusesWhatIsOnTheDisk(String line) {
        Failure failure = assertThrows(Failure.class, () -> read(line + "\n"));
        assertEquals(
                "The requirement in com.acme:lib:1.0 META-INF/jvenv/requirements.txt line 1 cannot be read. An artifact cannot"
                        + " ask for what is on the disk of another machine.",
                failure.getMessage().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"./six", "../six", "/etc/passwd", "no name", "six @ ${HOME}/x.whl"})
    void refusesWhatIsNoRequirement(String line) {
        assertThrows(UnreadableRequirementFailure.class, () -> read(line + "\n"));
    }

    @Test
    void readsNoVariables() {
        assertEquals(
                "six @ https://files.example/${HOME}/six-1.0.tar.gz",
                ((RequestedDistribution.Named) read("six @ https://files.example/${HOME}/six-1.0.tar.gz\n")
                                .get(0)
                                .requested())
                        .requirement()
                        .text());
    }

    @Test
    void refusesWhatIsNoText() {
        Failure failure = assertThrows(
                Failure.class,
                () -> CarriedRequirements.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "com.acme:lib:1.0"));
        assertEquals(
                "The file META-INF/jvenv/requirements.txt of com.acme:lib:1.0 is not in UTF-8.", failure.getMessage());
    }

    private static List<RequestedRequirement> read(String text) {
        return CarriedRequirements.read(text.getBytes(StandardCharsets.UTF_8), "com.acme:lib:1.0");
    }
}
