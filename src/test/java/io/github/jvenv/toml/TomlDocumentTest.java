package io.github.jvenv.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TomlDocumentTest {
    private static TomlTable root(String text) {
        return TomlDocument.parse(text, "a.toml").root();
    }

    private static String failure(String text) {
        return assertThrows(DocumentFailure.class, () -> root(text)).getMessage();
    }

    @Test
    void readsValuesOfEveryKind() {
        TomlTable table = root("""
                text = "a"
                more = '''
                b'''
                number = 0x10
                real = 1e2
                truth = true
                day = 1979-05-27
                hour = 07:32:00
                list = [1, "a"]
                a.b = { c = false }
                """);
        Map<String, TomlValue> expected = Map.of(
                "text", new TomlValue.Text("a"),
                "more", new TomlValue.Text("b"),
                "number", new TomlValue.Whole(16),
                "real", new TomlValue.Real(100),
                "truth", new TomlValue.Truth(true),
                "day", new TomlValue.Time(LocalDate.of(1979, 5, 27)),
                "hour", new TomlValue.Time(LocalTime.of(7, 32)),
                "list", TomlArray.of(List.of(new TomlValue.Whole(1), new TomlValue.Text("a"))),
                "a", root("b.c = false"));
        assertEquals(TomlTable.of(expected), table);
    }

    @Test
    void passesOverAByteOrderMark() {
        byte[] content = "\uFEFFa = 1\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(root("a = 1"), TomlDocument.parse(content, "a.toml").root());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] content = "a = 1\nb = \"é\"\n".getBytes(StandardCharsets.ISO_8859_1);
        Failure failure = assertThrows(Failure.class, () -> TomlDocument.parse(content, "a.toml"));
        assertEquals("a.toml, line 2: This is not UTF-8, as TOML has to be.", failure.getMessage());
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] content = new byte[TomlDocument.MOST_BYTES + 1];
        Arrays.fill(content, (byte) '\n');
        Failure failure = assertThrows(Failure.class, () -> TomlDocument.parse(content, "a.toml"));
        assertEquals("a.toml has 16777217 bytes, and no more than 16777216 are read as TOML.", failure.getMessage());
    }

    @Test
    void showsWhereItIsNotToml() {
        assertEquals("""
                a.toml, line 2, column 5: Unexpected 'm', expected a value.
                    b = maybe
                        ^^^^^""", failure("a = 1\nb = maybe\n"));
        assertEquals("""
                a.toml, line 2, column 1: a previously defined at line 1, column 1.
                    a = 2
                    ^""", failure("a = 1\na = 2\n"));
    }

    @Test
    void readsHostileDepthWithoutHarm() {
        String deep = "a = " + "[".repeat(20_000);
        assertThrows(DocumentFailure.class, () -> root(deep));
    }

    @Test
    void pointsAtKeysAndValues() {
        String text = "\"é\" = 1\n  key = [\"one\", 'two', 3] # end\n\"other key\"=\"x\\ty\"\n[[a.b]]\n";
        TomlDocument document = TomlDocument.parse(text, "a.toml");
        TomlTable table = document.root();
        int key = table.positionOf("key");
        assertEquals("""
                a.toml, line 2, column 3: Wrong.
                    key = ["one", 'two', 3] # end
                    ^^^""", document.failureAt(key, "Wrong").getMessage());
        assertEquals("""
                a.toml, line 2, column 9: Wrong.
                    key = ["one", 'two', 3] # end
                          ^^^^^^^^^^^^^^^^^^^^^^^""", document.failureOfValue(key, "Wrong").getMessage());
        TomlArray array = (TomlArray) table.find("key").orElseThrow();
        assertEquals("""
                a.toml, line 2, column 17: Wrong.
                    key = ["one", 'two', 3] # end
                                  ^^^^^""", document.failureOfValue(array.positionOf(1), "Wrong").getMessage());
        assertEquals("""
                a.toml, line 2, column 24: Wrong.
                    key = ["one", 'two', 3] # end
                                         ^""", document.failureOfValue(array.positionOf(2), "Wrong").getMessage());
        assertEquals(
                """
                a.toml, line 3, column 13: Wrong.
                    "other key"="x\\ty"
                                ^^^^^^""",
                document.failureOfValue(table.positionOf("other key"), "Wrong").getMessage());
        assertEquals(
                """
                a.toml, line 4, column 1: Wrong.
                    [[a.b]]
                    ^^^^^^^""", document.failureOfValue(table.positionOf("a"), "Wrong").getMessage());
    }

    @Test
    void pointsAtPartsOfStrings() {
        TomlDocument document = TomlDocument.parse("a = \"one two\"\nb = \"one\\u0020two\"\n", "a.toml");
        SyntaxFailure fault = new SyntaxFailure("Wrong", "one two", 4, 7);
        assertEquals(
                """
                a.toml, line 1, column 10: Wrong.
                    a = "one two"
                             ^^^""",
                document.failureWithin(document.root().positionOf("a"), fault).getMessage());
        assertEquals(
                """
                a.toml, line 2, column 5: Wrong.
                    b = "one\\u0020two"
                        ^^^^^^^^^^^^^^""",
                document.failureWithin(document.root().positionOf("b"), fault).getMessage());
    }
}
