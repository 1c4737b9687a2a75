package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointsTest {
    @Test
    void readsGroupsAndNames() {
        EntryPoints entryPoints = parse("""
                before = any.section:counts
                # a comment
                [console_scripts]
                Foo = foo.cli:main
                foo=foo.cli : App.run [extra1, extra2]

                ; another comment
                [gui_scripts]
                foo-gui = foo.gui:main
                [foo.plugins]
                with space = foo.plugins.space
                equals = a=b
                """);
        assertEquals(List.of("console_scripts", "foo.plugins", "gui_scripts"), List.copyOf(entryPoints.groups()));
        assertEquals(
                "foo.cli:main",
                entryPoints.consoleScripts().get("Foo").reference().toString());
        ObjectReference reference = entryPoints.consoleScripts().get("foo").reference();
        assertEquals("foo.cli", reference.module());
        assertEquals(Optional.of("App.run"), reference.attribute());
        assertEquals("foo.gui:main", entryPoints.guiScripts().get("foo-gui").value());
        assertEquals(
                Optional.empty(),
                entryPoints.group("foo.plugins").get("with space").reference().attribute());
        assertEquals("a=b", entryPoints.group("foo.plugins").get("equals").value());
        assertEquals(0, entryPoints.group("absent").size());
    }

    @Test
    void lastOfEqualNamesCounts() {
        assertEquals(
                "b:c",
                parse("[console_scripts]\na = a:b\na = b:c\n")
                        .consoleScripts()
                        .get("a")
                        .value());
    }

    @Test
    void writesSortedGroupsAndNames() {
        String text = "[a]\nx = y\nz = y\n\n[b]\nx = y:z\n";
        assertEquals(text, parse("[b]\nx=y:z\n[a]\nz=y\nx=y").toString());
        assertEquals(parse(text), parse("[b]\nx=y:z\n[a]\nz=y\nx=y"));
        assertEquals("", EntryPoints.NONE.toString());
    }

    @Test
    void refusesALineWithoutEqualsSign() {
        assertEquals(
                "The file entry_points.txt of a distribution is not valid. "
                        + "Line 3 should be a name, '=' and an object, but is 'foo.cli:main'.",
                assertThrows(InvalidMetadataFailure.class, () -> parse("\n[console_scripts]\nfoo.cli:main\n"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"a, a, ''", "a.b:c, a.b, c", "a.b : c.d, a.b, c.d", "a:b [x], a, b", "a [x], a, ''", "π:ρ, π, ρ"})
    void readsReferences(String text, String module, String attribute) {
        ObjectReference reference = new EntryPoint("g", "n", text).reference();
        assertEquals(module, reference.module());
        assertEquals(attribute, reference.attribute().orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":a", "a:", "a b", "a:b:c", "a-b:c", "a:b; rm"})
    void refusesWhatRefersToNothing(String value) {
        EntryPoint entryPoint = new EntryPoint("console_scripts", "foo", value);
        assertEquals(
                "The file entry_points.txt of a distribution is not valid. The entry point 'foo' in [console_scripts] "
                        + "should refer to an object, like package.module:function, but is '" + value + "'.",
                assertThrows(InvalidMetadataFailure.class, entryPoint::reference)
                        .getMessage());
    }

    private static EntryPoints parse(String text) {
        return EntryPoints.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
