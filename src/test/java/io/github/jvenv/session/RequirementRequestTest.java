package io.github.jvenv.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementRequestTest {
    @Test
    void refusesExtrasOfNoProject() {
        Failure failure = assertThrows(
                Failure.class, request(Optional.empty(), List.of("test", "docs"), List.of())::requireProject);

        assertEquals(
                "The parameter <extras> asks for test, docs, and no <pyproject> is given that could have that.",
                failure.getMessage());
        assertEquals(Optional.of("Name the project's file: <pyproject>pyproject.toml</pyproject>."), failure.hint());
    }

    @Test
    void refusesGroupsOfNoProject() {
        Failure failure =
                assertThrows(Failure.class, request(Optional.empty(), List.of(), List.of("dev"))::requireProject);

        assertEquals(
                "The parameter <groups> asks for dev, and no <pyproject> is given that could have that.",
                failure.getMessage());
    }

    @Test
    void takesExtrasAndGroupsOfAProject() {
        assertDoesNotThrow(request(Optional.of("pyproject.toml"), List.of("test"), List.of("dev"))::requireProject);
    }

    private static RequirementRequest request(Optional<String> pyproject, List<String> extras, List<String> groups) {
        return new RequirementRequest(
                List.of(), List.of(), List.of(), List.of(), List.of(), pyproject, extras, groups, List.of(), List.of());
    }
}
