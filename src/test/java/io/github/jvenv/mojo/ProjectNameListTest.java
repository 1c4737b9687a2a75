package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectNameListTest {
    @Test
    void takesAnySpelling() {
        assertEquals(
                List.of(ProjectName.parse("ruamel-yaml"), ProjectName.parse("flask")),
                ProjectNameList.of("<exclude>", Arrays.asList(" Ruamel.YAML", null, "flask", "")));
    }

    @Test
    void saysWhichElementHasWhatIsNoName() {
        assertEquals(
                """
                The parameter <exclude> has 'flask>3', and expected are names of projects. A project name has only ASCII \
                letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    flask>3
                         ^""",
                assertThrows(Failure.class, () -> ProjectNameList.of("<exclude>", List.of("flask>3")))
                        .getMessage());
    }
}
