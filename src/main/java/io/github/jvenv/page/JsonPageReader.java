package io.github.jvenv.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.jvenv.resolution.ProjectStatus;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the JSON form of a project's page (PEP 691, 700, 708, 714, 792) as a stream of tokens. Members it does not know are
 * skipped, as the standard wants.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
public final class JsonPageReader {
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
    private final SortedSet<String> elsewhere = new TreeSet<>();
    private ProjectStatus status = ProjectStatus.ACTIVE;

    private JsonPageReader(JsonParser parser, PageContext context) {
        this.parser = parser;
        this.context = context;
    }

    /** What the page says. */
    public static PageContent parse(byte[] page, PageContext context) {
        try (JsonParser parser = JSON.createParser(page)) {
            return new JsonPageReader(parser, context).page();
        } catch (JsonProcessingException e) {
            throw context.failure("it is not the JSON that was expected" + place(e.getLocation()), e);
        } catch (CharConversionException e) {
            throw context.failure("it is not text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private PageContent page() throws IOException {
        List<ListedFile> files = new ArrayList<>();
        expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
        boolean versioned = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "meta" -> versioned = meta();
                case "files" -> files(files);
                case "alternate-locations" -> places(member);
                case "project-status" -> status();
                default -> parser.skipChildren();
            }
        }
        if (!versioned) {
            throw context.failure("it does not say which version of the Simple API it follows");
        }
        return new PageContent(files, elsewhere, status);
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
            } else if (member.equals("tracks")) {
                places(member);
            } else {
                parser.skipChildren();
            }
        }
        return versioned;
    }

    /** An array of URLs (PEP 708); what is none of it is left out, for nothing must come of it. */
    private void places(String member) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, context, "an array as " + member);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && elsewhere.size() < PageContent.MOST_PLACES) {
                elsewhere.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    /** An object with texts (PEP 792); what is none of it is left out, for it stops nothing. */
    private void status() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String word = "";
        String reason = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (member.equals("status")) {
                word = parser.getText();
            } else if (member.equals("reason")) {
                reason = parser.getText();
            }
        }
        status = ProjectStatus.of(word, reason);
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
