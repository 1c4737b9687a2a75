package io.github.jvenv.interpreter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.InterpreterFacts.InterpreterBuild;
import io.github.jvenv.interpreter.InterpreterFacts.InterpreterPaths;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one object that the probe script prints. Every value in it is kept as text, so that an answer of the wrong shape is
 * told from one that lacks a name or has a bad value in just one way: there are no facts in it.
 */
final class ProbeJson {
    private static final String NOTE = "jvenv probe 1\n";
    private static final String MARKER = "marker:";

    private final SortedMap<String, String> values;
    private final SortedMap<String, String> markers;

    private ProbeJson(SortedMap<String, String> values, SortedMap<String, String> markers) {
        this.values = values;
        this.markers = markers;
    }

    /** The object in a text, if that is what the text is, or what {@link #note} made of it. */
    static Optional<ProbeJson> find(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> markers = new TreeMap<>();
        if (text.startsWith(NOTE)) {
            readNote(text, values, markers);
            return Optional.of(new ProbeJson(values, markers));
        }
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("markers")) {
                    readScalars(parser, markers);
                } else {
                    values.put(name, scalar(parser));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new ProbeJson(values, markers));
    }

    /**
     * The object as it is remembered: a line a value, which takes no reader of JSON with its hundred classes to read again.
     * Empty if a value has several lines.
     */
    Optional<String> note() {
        StringBuilder note = new StringBuilder(NOTE);
        values.forEach(
                (name, value) -> note.append(name).append(' ').append(value).append('\n'));
        markers.forEach((name, value) ->
                note.append(MARKER).append(name).append(' ').append(value).append('\n'));
        long lines = 1L + values.size() + markers.size();
        return note.chars().filter(sign -> sign == '\n').count() == lines && note.indexOf("\r") < 0
                ? Optional.of(note.toString())
                : Optional.empty();
    }

    private static void readNote(String note, SortedMap<String, String> values, SortedMap<String, String> markers) {
        int start = NOTE.length();
        for (int end = note.indexOf('\n', start); end >= 0; end = note.indexOf('\n', start)) {
            int space = note.indexOf(' ', start);
            if (space > start && space < end) {
                String name = note.substring(start, space);
                String value = note.substring(space + 1, end);
                if (name.startsWith(MARKER)) {
                    markers.put(name.substring(MARKER.length()), value);
                } else {
                    values.put(name, value);
                }
            }
            start = end + 1;
        }
    }

    /** The version that the program says it has; all that one that is too old says. */
    Optional<String> version() {
        return Optional.ofNullable(values.get("version"));
    }

    /** The facts, if all of them are there. */
    Optional<InterpreterFacts> facts() {
        try {
            InterpreterPaths paths = new InterpreterPaths(path("executable"), path("base_prefix"), path("stdlib"));
            InterpreterBuild build = new InterpreterBuild(
                    text("extension_suffix"),
                    flag("free_threaded"),
                    flag("debug"),
                    flag("pymalloc"),
                    text("shared_library"),
                    Integer.parseInt(text("bits")),
                    text("platform"),
                    text("macos_version"),
                    text("libc"),
                    text("libc_version"),
                    text("pypy_version"));
            return Optional.of(new InterpreterFacts(paths, build, MarkerEnvironment.of(markers), text("version")));
        } catch (IncompleteAnswer | Failure | NumberFormatException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void readScalars(JsonParser parser, SortedMap<String, String> into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            into.put(name, scalar(parser));
        }
    }

    private static String scalar(JsonParser parser) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw new IOException("a list or an object where a value belongs");
        }
        return parser.getText();
    }

    private String text(String name) throws IncompleteAnswer {
        String value = values.get(name);
        if (value == null) {
            throw new IncompleteAnswer(name);
        }
        return value;
    }

    private boolean flag(String name) throws IncompleteAnswer {
        return Boolean.parseBoolean(text(name));
    }

    /** CPython 3.14 calls its directory {@code <prefix>/bin/..} when its library is found from its program. */
    private Path path(String name) throws IncompleteAnswer {
        Path path = Path.of(text(name)).normalize();
        if (!path.isAbsolute()) {
            throw new IncompleteAnswer(name);
        }
        return path;
    }

    /** Leaves {@link #facts()} early; never leaves this class. */
    private static final class IncompleteAnswer extends Exception {
        IncompleteAnswer(String name) {
            super(name);
        }
    }
}
