package io.github.jvenv.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON form of a project's page (PEP 691, 700, 714) as a stream of tokens. Members it does not know are
 * skipped, as the standard wants.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
final class JsonPageReader {
    private static final int DEEPEST_NESTING = 64;
    private static final int LONGEST_STRING = 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final JsonParser parser;
    private final PageContext context;

    private JsonPageReader(JsonParser parser, PageContext context) {
        this.parser = parser;
        this.context = context;
    }

    /** The files that the page lists, in its order. */
    static List<ListedFile> read(byte[] page, PageContext context) {
        try (JsonParser parser = JSON.createParser(page)) {
            return new JsonPageReader(parser, context).page();
        } catch (JsonProcessingException e) {
            throw context.failure("it is not the JSON that was expected" + place(e.getLocation()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private List<ListedFile> page() throws IOException {
        List<ListedFile> files = new ArrayList<>();
        expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
        boolean versioned = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "meta" -> versioned = meta();
                case "files" -> files(files);
                default -> parser.skipChildren();
            }
        }
        if (!versioned) {
            throw context.failure("it does not say which version of the Simple API it follows");
        }
        return files;
    }

    private boolean meta() throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object as meta");
        boolean versioned = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("api-version")) {
                expect(parser.currentToken(), JsonToken.VALUE_STRING, "a string as api-version");
                ApiVersion.check(parser.getText(), context);
                versioned = true;
            } else {
                parser.skipChildren();
            }
        }
        return versioned;
    }

    private void files(List<ListedFile> files) throws IOException {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "an array as files");
        JsonFileReader reader = new JsonFileReader(parser, context);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, context, "an object for each of the files");
            }
            reader.read().ifPresent(files::add);
            context.requireCount(files.size());
        }
    }

    private void expect(JsonToken found, JsonToken expected, String words) {
        if (found != expected) {
            throw unexpected(parser, context, words);
        }
    }

    static MalformedPageFailure unexpected(JsonParser parser, PageContext context, String expected) {
        return context.failure("expected " + expected + place(parser.currentTokenLocation()));
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
