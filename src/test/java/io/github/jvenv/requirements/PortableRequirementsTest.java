package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableRequirementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acme @ https://user:token@files.example/acme.whl  | acme @ https://files.example/acme.whl
            acme @ https://token@files.example/acme.whl       | acme @ https://files.example/acme.whl
            acme @ git+https://token@files.example/acme.git@1 | acme @ git+https://files.example/acme.git@1
            acme @ git+ssh://me:word@files.example/acme.git   | acme @ git+ssh://files.example/acme.git
            acme @ https://files.example/acme.whl?X-Token=1   | acme @ https://files.example/acme.whl
            acme @ https://files.example/acme.whl?a=b&sig=1   | acme @ https://files.example/acme.whl
            """)
    void aSecretIsNeitherPublishedNorShown(String requirement, String shown) {
        Failure failure = assertThrows(Failure.class, () -> published(requirement));
        assertEquals(
                "The requirement " + shown
                        + " (pom.xml <requirement>) has a user name, a password or a token in its URL, which everybody"
                        + " could read in an artifact.",
                failure.getMessage());
        assertEquals(
                Optional.of("Leave it out of the URL: whoever installs this signs on as settings.xml or .netrc says."),
                failure.hint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme>=1",
                "acme @ https://files.example/acme.whl",
                "acme @ https://files.example/acme.whl?for=all",
                "acme @ git+ssh://git@files.example/acme.git",
                "acme @ git+ssh://me@files.example/acme.git"
            })
    void whatHasNoSecretIsPublishedAsItIs(String requirement) {
        assertEquals(List.of(Requirement.parse(requirement)), published(requirement));
    }

    @Test
    void aDirectoryOfThisMachineIsRefused() {
        Failure failure = assertThrows(Failure.class, () -> published("acme @ file:///srv/acme"));
        assertEquals(
                "The requirement acme @ file:///srv/acme (pom.xml <requirement>) leads to this machine's disk, so it cannot"
                        + " stand in an artifact.",
                failure.getMessage());
    }

    private static List<Requirement> published(String requirement) {
        return PortableRequirements.of(
                List.of(RequestedRequirement.of(
                        new RequestedDistribution.Named(Requirement.parse(requirement)), "pom.xml <requirement>")),
                "an artifact");
    }
}
