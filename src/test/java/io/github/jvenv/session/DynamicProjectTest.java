package io.github.jvenv.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.DirectReference;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DynamicProjectTest {
    private static final CoreMetadata METADATA = CoreMetadata.parse("""
            Metadata-Version: 2.1
            Name: My.Project
            Version: 1.0
            Requires-Dist: click
            Requires-Dist: colorama; sys_platform == "win32"
            Requires-Dist: pytest>=8; extra == "test"
            Requires-Dist: sphinx; extra == "docs"
            Requires-Dist: my_project[test]; extra == "all"
            Requires-Dist: my-project[docs]; extra == "all" and python_version >= "3.10"
            Requires-Dist: my-project[round]; extra == "trip"
            Requires-Dist: my-project[trip]; extra == "round"
            Requires-Dist: ring; extra == "round"
            Requires-Dist: my-project @ https://host.example/my_project-1.0.zip ; extra == "elsewhere"
            Provides-Extra: test
            Provides-Extra: docs
            Provides-Extra: all
            Provides-Extra: round
            Provides-Extra: trip
            Provides-Extra: elsewhere
            """.getBytes(UTF_8));

    @Test
    void extrasThatAreNotAskedForNeedNothing() {
        assertEquals(List.of("click", "colorama; sys_platform == \"win32\""), needed());
    }

    @Test
    void anExtraThatAsksForOthersOfItsProjectNeedsWhatTheyNeed() {
        assertEquals(
                List.of(
                        "click",
                        "colorama; sys_platform == \"win32\"",
                        "pytest>=8",
                        "sphinx; python_version >= \"3.10\""),
                needed("all"));
    }

    @Test
    void extrasThatAskForEachOtherEnd() {
        assertEquals(List.of("click", "colorama; sys_platform == \"win32\"", "ring"), needed("trip"));
    }

    @Test
    void theProjectFromAnotherPlaceIsTakenFromThere() {
        assertEquals(
                List.of(
                        "click",
                        "colorama; sys_platform == \"win32\"",
                        "my-project @ https://host.example/my_project-1.0.zip"),
                needed("elsewhere"));
    }

    @Test
    void anExtraThatTheProjectDoesNotHaveIsRefused() {
        assertEquals(
                "pyproject.toml has no extra 'rude'.",
                assertThrows(Failure.class, () -> needed("rude")).getMessage());
    }

    private static List<String> needed(String... extras) {
        DirectSource place = new DirectSource(
                new DirectReference.Directory(URI.create("file:///project/"), Optional.empty()), false);
        return new DynamicProject(
                        place,
                        Arrays.stream(extras).map(ExtraName::parse).collect(Collectors.toSet()),
                        "pyproject.toml")
                .requirements(METADATA).stream()
                        .map(root -> root.requirement().toString())
                        .toList();
    }
}
