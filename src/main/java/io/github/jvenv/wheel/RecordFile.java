package io.github.jvenv.wheel;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A RECORD: which files belong to a distribution, with their hashes and sizes (PyPA "Recording installed projects", PEP
 * 376 and 627). The file is CSV as Python's {@code csv} module reads it by default.
 *
 * @param lines in the order of the file
 */
public record RecordFile(List<RecordLine> lines) {
    public RecordFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the bytes of a RECORD.
     *
     * @throws SyntaxFailure if they are not UTF-8, or a quoted field does not end, or goes on after its closing quote
     */
    public static RecordFile parse(byte[] bytes) {
        return parse(decode(bytes));
    }

    /**
     * Reads the text of a RECORD. Like pip it minds neither empty lines, nor fields that are missing at the end of a line,
     * nor more fields than there should be.
     *
     * @throws SyntaxFailure if a quoted field does not end, or goes on after its closing quote
     */
    public static RecordFile parse(String text) {
        List<RecordLine> lines = new ArrayList<>();
        CsvReader reader = new CsvReader(text);
        while (reader.hasNext()) {
            List<String> fields = reader.next();
            if (!fields.get(0).isEmpty()) {
                lines.add(new RecordLine(fields.get(0), field(fields, 1), field(fields, 2)));
            }
        }
        return new RecordFile(lines);
    }

    /** The RECORD with the given lines, ordered by path. */
    public static RecordFile sorted(Collection<RecordLine> lines) {
        List<RecordLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(RecordLine::path));
        return new RecordFile(sorted);
    }

    /** The text of the file. Every line ends with a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder(lines.size() * 100);
        for (RecordLine line : lines) {
            appendField(text, line.path());
            text.append(',');
            appendField(text, line.hash());
            text.append(',');
            appendField(text, line.size());
            text.append('\n');
        }
        return text.toString();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String shown = new String(bytes, StandardCharsets.UTF_8);
            int fault = shown.indexOf('\uFFFD');
            throw new SyntaxFailure("Expected text in UTF-8", shown, fault, fault + 1);
        }
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private static void appendField(StringBuilder text, String field) {
        if (needsQuotes(field)) {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            text.append(field);
        }
    }

    private static boolean needsQuotes(String field) {
        return field.indexOf(',') >= 0
                || field.indexOf('"') >= 0
                || field.indexOf('\n') >= 0
                || field.indexOf('\r') >= 0;
    }
}
