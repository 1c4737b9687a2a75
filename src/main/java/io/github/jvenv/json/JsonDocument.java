package io.github.jvenv.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A document that is an object, indented by two spaces, with a line for each member and element. Lines end in a line feed, the
 * last one too: the same members give the same text on every machine.
 */
public final class JsonDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonDocument() {}

    /** Writes the members of an object. */
    @FunctionalInterface
    public interface Members {
        /** Writes them, between the start and the end of the object. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The text of a document. */
    public static String of(Members members) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot be written.", e);
        }
        return text.append('\n').toString();
    }
}
