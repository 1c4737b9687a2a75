package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.GroupName;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DependencyGroupsTest extends ReaderFixture {
    private static final String GROUPS = """
            [dependency-groups]
            test = ["pytest>7", "coverage"]
            Type_Checks = ["mypy", {include-group = "test"}]
            dev = [{ include-group = "type-checks" }, "ruff", {include-group = "TEST"}]
            loop = ["a", {include-group = "loop2"}]
            loop2 = [{include-group = "loop"}]
            self = [{include-group = "self"}]
            bad = [{include-group = "none"}]
            worse = ["ok", {include = "test"}]
            worst = ["ok", 1]
            text = "pytest"
            wrong = ["flask ="]
            """;

    @Test
    void putsGroupsInPlaceOfTheirNames() {
        assertEquals(
                List.of(
                        "mypy (pyproject.toml line 3)",
                        "pytest>7 (pyproject.toml line 2)",
                        "coverage (pyproject.toml line 2)",
                        "ruff (pyproject.toml line 4)",
                        "pytest>7 (pyproject.toml line 2)",
                        "coverage (pyproject.toml line 2)"),
                group("Dev"));
    }

    @Test
    void knowsTheNames() {
        write("pyproject.toml", "[dependency-groups]\nB_c = []\na = []\n");
        assertEquals(
                new TreeSet<>(List.of(GroupName.parse("a"), GroupName.parse("b-c"))),
                reader().pyproject("pyproject.toml").groups().names());
        write("pyproject.toml", "");
        assertEquals(
                new TreeSet<>(), reader().pyproject("pyproject.toml").groups().names());
    }

    @Test
    void saysWhatIsWrongWithAGroupThatIsAskedFor() {
        assertGroupFault("loop", """
                pyproject.toml, line 6, column 10: The dependency group 'loop' includes itself: loop, then loop2, then loop.
                    loop2 = [{include-group = "loop"}]
                             ^^^^^^^^^^^^^^^^^^^^^^^^^""");
        assertGroupFault("self", """
                pyproject.toml, line 7, column 9: The dependency group 'self' includes itself: self, then self.
                    self = [{include-group = "self"}]
                            ^^^^^^^^^^^^^^^^^^^^^^^^^""");
        assertGroupFault("bad", """
                pyproject.toml, line 8, column 8: There is no dependency group 'none'.
                    bad = [{include-group = "none"}]
                           ^^^^^^^^^^^^^^^^^^^^^^^^^""");
        assertGroupFault("worse", """
                pyproject.toml, line 9, column 16: Expected a requirement, or {include-group = "name"}.
                    worse = ["ok", {include = "test"}]
                                   ^^^^^^^^^^^^^^^^^^^""");
        assertGroupFault("worst", """
                pyproject.toml, line 10, column 16: Expected a requirement, or {include-group = "name"}.
                    worst = ["ok", 1]
                                   ^""");
        assertGroupFault("text", """
                pyproject.toml, line 11, column 8: Expected an array, found a string.
                    text = "pytest"
                           ^^^^^^^^""");
        assertGroupFault("wrong", """
                pyproject.toml, line 12, column 17: Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    wrong = ["flask ="]
                                    ^""");
        assertFault(() -> group("nope"), """
                pyproject.toml has no dependency group 'nope'.
                Hint: It has bad, dev, loop, loop2, self, test, text, type-checks, worse, worst, wrong.""");
    }

    @Test
    void rejectsNamesThatAreTheSame() {
        write("pyproject.toml", "[dependency-groups]\na-b = []\nA_B = []\n");
        assertFault(() -> reader().pyproject("pyproject.toml").groups().requirements(GroupName.parse("a-b")), """
                pyproject.toml, line 2, column 1: 'A_B' and 'a-b' are the same name of a dependency group, a-b.
                    a-b = []
                    ^^^""");
    }

    private void assertGroupFault(String group, String message) {
        assertFault(() -> group(group), message);
    }

    private List<String> group(String name) {
        write("pyproject.toml", GROUPS);
        return shown(reader().pyproject("pyproject.toml").groups().requirements(GroupName.parse(name)));
    }
}
