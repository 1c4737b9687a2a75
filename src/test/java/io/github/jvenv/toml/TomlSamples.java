package io.github.jvenv.toml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Made-up values and documents, and what is wrong with documents of people. */
public final class TomlSamples {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "sys_platform == \"win32\"",
            "it's",
            "\"both\" 'quotes'",
            "C:\\links",
            "tab\there",
            "two\nlines\r\n",
            "\u0000\u001f\u007f",
            "é☃",
            "\uD83D\uDC0D",
            "# no comment",
            " [a]",
            "\\\"",
            "\\\\");
    private static final List<String> KEYS =
            List.of("name", "a-b", "a_b", "1", "", "a.b", "a b", "ключ", "\"", "'", "x\ny", "hashes", "true");

    private final Random random;

    public TomlSamples(long seed) {
        random = new Random(seed);
    }

    /** A table of any values. */
    public TomlTable table(int depth) {
        Map<String, TomlValue> values = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(pick(KEYS), value(depth - 1));
        }
        return TomlTable.of(values);
    }

    /** Any value. */
    public TomlValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> new TomlValue.Text(pick(TEXTS) + pick(TEXTS));
            case 2 -> new TomlValue.Whole(pick(List.of(0L, 1L, -17L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE)));
            case 3 -> new TomlValue.Real(pick(List.of(0.0, -1.5, 1e300, 1e-9, Double.NaN, Double.NEGATIVE_INFINITY)));
            case 4 -> new TomlValue.Truth(random.nextBoolean());
            case 5 -> new TomlValue.Time(time());
            case 6 -> table(depth);
            default -> {
                List<TomlValue> values = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    values.add(value(depth - 1));
                }
                yield TomlArray.of(values);
            }
        };
    }

    private Temporal time() {
        LocalDate date = LocalDate.of(1 + random.nextInt(9_999), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                .withNano(pick(List.of(0, 0, 120_000_000, 1, 999_999_999)));
        LocalDateTime both = date.atTime(time);
        return switch (random.nextInt(4)) {
            case 0 -> date;
            case 1 -> time;
            case 2 -> both;
            default -> OffsetDateTime.of(both, pick(List.of(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30))));
        };
    }

    /** A document as somebody may have written it, often well-formed. */
    String document() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(line()).append(pick(List.of("\n", "\n", "\n\n", "\r\n", " # c\n", "\t\n", "")));
        }
        return text.toString();
    }

    private String line() {
        String key = key();
        return switch (random.nextInt(10)) {
            case 0 -> "[" + keys() + "]";
            case 1 -> "[[" + keys() + "]]";
            case 2 -> "[ " + key + " . " + key() + " ]";
            case 3 -> "# comment \"'[";
            case 4 -> keys() + " = " + valueText(2);
            case 5 -> "  " + key + "=" + valueText(2);
            default -> key + " = " + valueText(2);
        };
    }

    private String keys() {
        return random.nextInt(3) == 0 ? key() + "." + key() : key();
    }

    private String key() {
        return pick(List.of("a", "b", "c", "d-1", "\"q\"", "'l'", "\"a\"", "e_", "f", "g", "h", "i"));
    }

    private String valueText(int depth) {
        List<String> plain = List.of(
                "\"\"",
                "''",
                "\"x\"",
                "'y\"z'",
                "\"a\\\"b\"",
                "\"\\\\\"",
                "\"\\t\\n\\f\\r\\b\"",
                "\"\\u00e9\"",
                "\"\\q\"",
                "\"\"\"m\"\"\"",
                "'''m\n'''",
                "\"open",
                "0",
                "17",
                "+1",
                "-1",
                "007",
                "1_000",
                "0x1f",
                "9223372036854775807",
                "92233720368547758070",
                "1.5",
                "1e3",
                "inf",
                "nan",
                "true",
                "false",
                "True",
                "2024-11-08T17:25:47Z",
                "2024-11-08T17:25:47.5Z",
                "2024-11-08T17:25:47.123456789+00:00",
                "2024-11-08T17:25:47.1234567891Z",
                "2024-11-08T17:25:47-03:30",
                "2024-11-08T17:25:60Z",
                "2024-02-30T17:25:47Z",
                "2024-11-08t17:25:47z",
                "2024-11-08 17:25:47Z",
                "2024-11-08T17:25:47",
                "2024-11-08",
                "17:25:47",
                "2024-11-08T17:25Z",
                "",
                "nothing");
        if (depth == 0 || random.nextInt(3) > 0) {
            return pick(plain);
        }
        String first = valueText(depth - 1);
        String second = valueText(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> "[]";
            case 1 -> "[" + first + "]";
            case 2 -> "[\n    " + first + ",\n    " + second + ", # c\n]";
            case 3 -> "[" + first + " , " + second + pick(List.of("", ",", ",,")) + "]";
            case 4 -> "{}";
            case 5 -> "{ a = " + first + ", b = " + second + " }";
            case 6 -> "{a=" + first + "," + key() + "=" + second + pick(List.of("}", ",}", "\n}"));
            default -> "{ a.b = " + first + " }";
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
