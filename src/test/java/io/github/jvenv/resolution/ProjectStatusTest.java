package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectStatusTest {
    @Test
    void tellsOfEachStatusButTheUsualOne() {
        assertEquals(Optional.empty(), ProjectStatus.of("active", "we are fine").told());
        assertEquals(
                "is archived: no new versions are to be expected",
                ProjectStatus.of("archived", "").told().orElseThrow());
        assertEquals(
                "is in quarantine: its index takes it for unsafe (\"steals passwords\")",
                ProjectStatus.of("quarantined", " steals\n passwords\u001b")
                        .told()
                        .orElseThrow());
        assertEquals(
                "is deprecated: something else may have taken its place (\"use b\")",
                ProjectStatus.of("deprecated", "use b").told().orElseThrow());
    }

    @Test
    void takesAStatusThatTheStandardDoesNotKnowForNone() {
        assertEquals(ProjectStatus.ACTIVE, ProjectStatus.of("", ""));
        assertEquals(ProjectStatus.ACTIVE, ProjectStatus.of("Archived", "x"));
        assertEquals(ProjectStatus.ACTIVE, ProjectStatus.of("abandoned", "x"));
    }
}
