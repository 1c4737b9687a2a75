package io.github.jvenv.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TomlTextTest {
    @Test
    void quotesAsFewAsPossible() {
        assertEquals("\"plain\"", TomlText.ofString("plain"));
        assertEquals("'os_name == \"nt\"'", TomlText.ofString("os_name == \"nt\""));
        assertEquals("'C:\\links'", TomlText.ofString("C:\\links"));
        assertEquals("\"\\\"both\\\" it's\"", TomlText.ofString("\"both\" it's"));
        assertEquals("\"a\\tb\\n\\u0000\\u007f\"", TomlText.ofString("a\tb\n\u0000\u007f"));
        assertEquals("\"é☃\"", TomlText.ofString("é☃"));
    }

    @Test
    void writesKeysBareWherePossible() {
        assertEquals("a-b_1", TomlText.ofKey("a-b_1"));
        assertEquals("\"\"", TomlText.ofKey(""));
        assertEquals("tool.\"a.b\".'\"'", TomlText.ofKeys(List.of("tool", "a.b", "\"")));
    }

    @Test
    void writesTimesWithSecondsAndTheDigitsThereAre() {
        OffsetDateTime moment = OffsetDateTime.of(2024, 11, 8, 7, 25, 0, 0, ZoneOffset.UTC);
        assertEquals("2024-11-08T07:25:00Z", TomlText.of(new TomlValue.Time(moment)));
        assertEquals("2024-11-08T07:25:00.12Z", TomlText.of(new TomlValue.Time(moment.withNano(120_000_000))));
        assertEquals(
                "2024-11-08T07:25:00-03:30",
                TomlText.of(new TomlValue.Time(moment.withOffsetSameLocal(ZoneOffset.ofHoursMinutes(-3, -30)))));
        assertEquals(
                "2024-11-08T07:24:59Z",
                TomlText.of(new TomlValue.Time(moment.withOffsetSameLocal(ZoneOffset.ofTotalSeconds(1)))));
        assertEquals("0001-02-03", TomlText.of(new TomlValue.Time(LocalDate.of(1, 2, 3))));
        assertEquals("07:00:00", TomlText.of(new TomlValue.Time(LocalTime.of(7, 0))));
    }

    @Test
    void refusesWhatTomlCannotSay() {
        assertThrows(IllegalArgumentException.class, () -> TomlText.ofString("\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> TomlText.ofString("\uDC0Da"));
        assertThrows(IllegalArgumentException.class, () -> TomlText.of(new TomlValue.Time(LocalDate.of(10_000, 1, 1))));
    }

    @Test
    void whatIsWrittenIsRead() {
        TomlSamples samples = new TomlSamples(10);
        for (int i = 0; i < 5_000; i++) {
            TomlValue value = samples.value(4);
            String text = "key = " + TomlText.of(value) + "\n";
            TomlTable expected = TomlTable.of(Map.of("key", value));
            assertEquals(expected, FullReader.read(text, new SourceText("written", text, 0, 0)), text);
            assertEquals(
                    expected.hashCode(),
                    TomlDocument.parse(text, "written").root().hashCode());
        }
    }

    @Test
    void sectionsThatAreWrittenAreRead() {
        TomlSamples samples = new TomlSamples(11);
        for (int i = 0; i < 3_000; i++) {
            TomlTable table = samples.table(5);
            StringBuilder text = new StringBuilder("first = 1\n");
            new TomlSections(text).write(List.of("tool"), table);
            TomlTable read = FullReader.read(text.toString(), new SourceText("written", text.toString(), 0, 0));
            assertEquals(TomlTable.of(Map.of("first", new TomlValue.Whole(1), "tool", table)), read, text.toString());
        }
    }

    @Test
    void writesSectionsForPeople() {
        TomlTable table = TomlDocument.parse("""
                        empty = {}
                        pair = [1, 2]
                        one = ["x"]
                        [deep.deeper]
                        tables = [{ a = 1 }, { b = [] }]
                        """, "tables").root();
        StringBuilder text = new StringBuilder();
        new TomlSections(text).write(List.of("tool", "x y"), table);
        assertEquals("""
                [tool."x y"]
                one = ["x"]
                pair = [
                    1,
                    2,
                ]

                [tool."x y".deep.deeper]
                tables = [
                    { a = 1 },
                    { b = [] },
                ]

                [tool."x y".empty]
                """, text.toString());
    }
}
