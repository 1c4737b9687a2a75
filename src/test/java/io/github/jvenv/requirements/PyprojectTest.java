package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PyprojectTest extends ReaderFixture {
    private static final String EXTRAS = """
            [project]
            name = "My.Pkg"
            version = "1.0"
            dependencies = ["base"]
            [project.optional-dependencies]
            A_b = ["one", "two ; os_name == 'nt'"]
            c = ["three"]
            all = [
                "my-pkg[a-b] ; python_version < '4'",
                "My_Pkg[c,all]",
                "four",
            ]
            old = ["my.pkg[gone]", "my-pkg"]
            """;

    @Test
    void readsWhatAProjectNeeds() {
        ProjectTable project = table("""
                [project]
                name = "Demo_Project"
                version = "1.0"
                requires-python = ">=3.10,<4"
                dependencies = [
                    "flask[async] >=3", # the web
                    "x @ https://h/x.zip ; os_name == 'nt'",
                ]
                """);
        assertEquals("demo-project", project.name().value());
        assertEquals(Optional.of(Version.parse("1.0")), project.version());
        assertEquals(Optional.of(SpecifierSet.parse(">=3.10,<4")), project.requiresPython());
        assertEquals(
                List.of(
                        "flask[async]>=3 (pyproject.toml line 6)",
                        "x @ https://h/x.zip ; os_name == \"nt\" (pyproject.toml line 7)"),
                shown(project.dependencies()));
        assertFalse(project.needsBackend(true));
    }

    @Test
    void putsInPlaceOfExtrasWhatTheyNeed() {
        assertEquals(List.of("base (pyproject.toml line 4)"), needed(EXTRAS));
        assertEquals(
                List.of(
                        "base (pyproject.toml line 4)",
                        "one (pyproject.toml line 6)",
                        "two; os_name == \"nt\" (pyproject.toml line 6)"),
                needed(EXTRAS, "a.b"));
        assertEquals(
                List.of(
                        "base (pyproject.toml line 4)",
                        "three (pyproject.toml line 7)",
                        "one; python_version < \"4\" (pyproject.toml line 6)",
                        "two; python_version < \"4\" and os_name == \"nt\" (pyproject.toml line 6)",
                        "four (pyproject.toml line 11)"),
                needed(EXTRAS, "c", "all"));
    }

    @Test
    void warnsOfAnExtraThatIsGone() {
        assertEquals(List.of("base (pyproject.toml line 4)"), needed(EXTRAS, "old"));
        assertEquals(List.of("The project has no extra 'gone', which pyproject.toml line 13 asks for."), warnings);
    }

    @Test
    void tellsWhatOnlyTheBackendKnows() {
        ProjectTable project = table("""
                [project]
                name = "demo"
                dynamic = ["version", "optional-dependencies", "readme"]
                """);
        assertEquals(new TreeSet<>(List.of("version", "optional-dependencies", "readme")), project.dynamic());
        assertFalse(project.needsBackend(false));
        assertTrue(project.needsBackend(true));
        assertTrue(table("[project]\nname = 'demo'\ndynamic = ['dependencies']").needsBackend(false));
        assertTrue(table("[project]\nname = 'demo'\n[tool.poetry.dependencies]\nx = '1'")
                .needsBackend(false));
        write("pyproject.toml", "[build-system]\n");
        assertEquals(Optional.empty(), reader().pyproject("pyproject.toml").project());
    }

    @Test
    void saysWhatIsWrong() {
        assertProjectFault("[project]\nversion = '1'", """
                pyproject.toml, line 1, column 1: The table [project] has to have a 'name'.
                    [project]
                    ^^^^^^^^^""");
        assertProjectFault("project = 1", """
                pyproject.toml, line 1, column 11: Expected a table, found an integer.
                    project = 1
                              ^""");
        assertProjectFault("[project]\nname = 'x'\ndependencies = 'flask'", """
                pyproject.toml, line 3, column 16: Expected an array, found a string.
                    dependencies = 'flask'
                                   ^^^^^^^""");
        assertProjectFault("[project]\nname = 'x'\ndependencies = [1]", """
                pyproject.toml, line 3, column 17: Expected a string, found an integer.
                    dependencies = [1]
                                    ^""");
        assertProjectFault("[project]\nname = 'x'\ndependencies = [\n  'flask',\n  'django >= ; os_name',\n]", """
                pyproject.toml, line 5, column 14: Expected a version after '>='.
                    'django >= ; os_name',
                               ^""");
        assertProjectFault("[project]\nname = 'x'\ndependencies = ['y @ ./z']", """
                pyproject.toml, line 3, column 22: Expected a URL that begins with http:, https:, file:, or the name of a version control system and its protocol, such as git+https:.
                    dependencies = ['y @ ./z']
                                         ^""");
        assertProjectFault("[project]\nname = 'x'\nversion = '1'\ndynamic = ['version']", """
                pyproject.toml, line 4, column 12: 'version' is given in [project], so it cannot be dynamic.
                    dynamic = ['version']
                               ^^^^^^^^^""");
        assertProjectFault("[project]\nname = 'x'\nrequires-python = '3.x'", """
                pyproject.toml, line 3, column 20: Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    requires-python = '3.x'
                                       ^""");
        assertProjectFault("[project]\nname = 'x'\n[project.optional-dependencies]\na_b = []\na-b = []", """
                pyproject.toml, line 4, column 1: There is another extra of the same name, a-b.
                    a_b = []
                    ^^^""");
        assertProjectFault("[project\n", """
                pyproject.toml, line 1, column 9: Unexpected end of line, expected ].
                    [project
                            ^""");
        assertFault(() -> needed(EXTRAS, "nope"), """
                pyproject.toml has no extra 'nope'.
                Hint: It has a-b, all, c, old.""");
        assertFault(
                () -> reader().pyproject("none/pyproject.toml"),
                "The project file none/pyproject.toml cannot be read. There is no such file.");
    }

    private void assertProjectFault(String text, String message) {
        assertFault(() -> table(text), message);
    }

    private List<String> needed(String text, String... extras) {
        return shown(table(text)
                .requirements(Arrays.stream(extras).map(ExtraName::parse).toList()));
    }

    private ProjectTable table(String text) {
        write("pyproject.toml", text);
        return reader().pyproject("pyproject.toml").project().orElseThrow();
    }
}
