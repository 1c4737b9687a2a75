package io.github.jvenv.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the members of {@code files}, one at a time. */
final class JsonFileReader {
    /** Numbers of JSON are exact up to here, and no file has as many bytes. */
    private static final long MOST_BYTES = 1L << 53;

    private final JsonParser parser;
    private final PageContext context;

    JsonFileReader(JsonParser parser, PageContext context) {
        this.parser = parser;
        this.context = context;
    }

    /** Reads the object that the parser stands at the beginning of; empty if it is a file that is not taken. */
    Optional<ListedFile> read() throws IOException {
        FileMembers file = new FileMembers();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "filename" -> file.filename = string(member);
                case "url" -> file.url = string(member);
                case "hashes" -> file.hashes = hashes(member);
                case "size" -> file.size = size();
                case "requires-python" -> file.requiresPython = isNull() ? "" : string(member);
                case "yanked" -> file.yankReason = yankReason();
                case "upload-time" -> file.uploadTime = isNull() ? "" : string(member);
                case "core-metadata" -> file.metadata.set(metadata(member));
                case "dist-info-metadata" -> file.metadata.setOld(metadata(member));
                default -> parser.skipChildren();
            }
        }
        if (file.filename.isEmpty() || file.url.isEmpty()) {
            throw JsonPageReader.unexpected(parser, context, "filename and url for each of the files");
        }
        return file.file(context);
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private String string(String member) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw JsonPageReader.unexpected(parser, context, "a string as " + member);
        }
        return parser.getText();
    }

    private long size() throws IOException {
        if (isNull()) {
            return -1;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getLongValue() < 0
                || parser.getLongValue() > MOST_BYTES) {
            throw JsonPageReader.unexpected(parser, context, "a number of bytes as size");
        }
        return parser.getLongValue();
    }

    private Optional<String> yankReason() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Optional.of("");
            case VALUE_FALSE, VALUE_NULL -> Optional.empty();
            // An empty text is not true, as PEP 691 wants it to be.
            default -> Optional.of(string("yanked")).filter(reason -> !reason.isEmpty());
        };
    }

    private SortedMap<String, String> hashes(String member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonPageReader.unexpected(parser, context, "an object as " + member);
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String algorithm = parser.currentName();
            parser.nextToken();
            Hashes.put(hashes, algorithm, string(algorithm));
        }
        return hashes;
    }

    /** Whether the file has a metadata file beside it (PEP 658): true, false, or its hashes. */
    private Optional<SortedMap<String, String>> metadata(String member) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_FALSE, VALUE_NULL -> Optional.empty();
            case VALUE_TRUE -> Optional.of(new TreeMap<>());
            default -> Optional.of(hashes(member));
        };
    }
}
