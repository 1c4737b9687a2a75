package io.github.jvenv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.jvenv.json.JsonDocument;
import java.io.IOException;
import java.util.List;

/** The forms in which interpreters can be listed. */
public enum InterpreterFormat {
    /** A table for people. The one that is taken is marked by a star, and the last column says why others are not. */
    TEXT {
        @Override
        public String write(String wanted, List<InterpreterRow> rows) {
            String start = "Wanted: " + wanted + "\n";
            return rows.isEmpty() ? start + "There is no interpreter.\n" : start + new TextTable(HEADER, cells(rows));
        }
    },
    /** An object for programs: {@code wanted}, and {@code interpreters} as an array of objects. */
    JSON {
        @Override
        public String write(String wanted, List<InterpreterRow> rows) {
            return JsonDocument.of(json -> {
                json.writeStringField("wanted", wanted);
                json.writeArrayFieldStart("interpreters");
                for (InterpreterRow row : rows) {
                    writeRow(row, json);
                }
                json.writeEndArray();
            });
        }
    };

    private static final List<String> HEADER =
            List.of("", "Version", "Implementation", "ABI", "Platform", "Source", "Where", "Passed over because it");

    /**
     * The list in this form. Lines end in a line feed; the same rows give the same text.
     *
     * @param wanted what was asked for, in words
     */
    public abstract String write(String wanted, List<InterpreterRow> rows);

    private static List<List<String>> cells(List<InterpreterRow> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.chosen() ? "*" : "",
                        row.version(),
                        row.implementation(),
                        row.abi(),
                        row.platform(),
                        row.source(),
                        row.place(),
                        row.reason()))
                .toList();
    }

    private static void writeRow(InterpreterRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("chosen", row.chosen());
        writeText("version", row.version(), json);
        writeText("implementation", row.implementation(), json);
        writeText("abi", row.abi(), json);
        writeText("platform", row.platform(), json);
        writeText("source", row.source(), json);
        writeText("place", row.place(), json);
        writeText("reason", row.reason(), json);
        json.writeEndObject();
    }

    private static void writeText(String name, String text, JsonGenerator json) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }
}
