package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainArtifactTest {
    private static final String OF_PACKAGING = "default-archive";

    @Test
    void thePackagingNeedsAnArchiveWithoutAClassifier() {
        Failure failure =
                assertThrows(Failure.class, () -> MainArtifact.require(OF_PACKAGING, false, "linux-x86_64", false));
        assertEquals(
                "With <archive><classifier> every archive of this project has a classifier, and"
                        + " <packaging>jvenv</packaging> needs one without.",
                failure.getMessage());
        assertEquals(
                Optional.of("Use <packaging>pom</packaging>, or put <archive><classifier> in the <configuration> of an"
                        + " execution of its own."),
                failure.hint());
    }

    @Test
    void archivesForTargetsAllHaveClassifiers() {
        Failure failure = assertThrows(Failure.class, () -> MainArtifact.require(OF_PACKAGING, false, "", true));
        assertEquals(
                "With <targets> every archive of this project has a classifier, and <packaging>jvenv</packaging> needs"
                        + " one without.",
                failure.getMessage());
    }

    @Test
    void whatExecutionsMakeBesideIsTheirOwn() {
        assertDoesNotThrow(() -> MainArtifact.require(OF_PACKAGING, false, "", false));
        assertDoesNotThrow(() -> MainArtifact.require("elsewhere", false, "", true));
        assertDoesNotThrow(() -> MainArtifact.require(OF_PACKAGING, true, "env", true));
    }
}
