package io.github.jvenv.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the members of {@code files}, one at a time. */
final class JsonFileReader {
    private final JsonParser parser;
    private final PageContext context;

    JsonFileReader(JsonParser parser, PageContext context) {
        this.parser = parser;
        this.context = context;
    }

    /** Reads the object that the parser stands at the beginning of; empty if it is a file that is not taken. */
    Optional<ListedFile> read() throws IOException {
        String filename = "";
        String reference = "";
        SortedMap<String, String> hashes = new TreeMap<>();
        long size = -1;
        String requiresPython = "";
        Optional<String> yankReason = Optional.empty();
        String uploadTime = "";
        Optional<SortedMap<String, String>> coreMetadata = Optional.empty();
        Optional<SortedMap<String, String>> oldMetadata = Optional.empty();
        boolean namedAnew = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "filename" -> filename = string(member);
                case "url" -> reference = string(member);
                case "hashes" -> hashes = hashes(member);
                case "size" -> size = size();
                case "requires-python" -> requiresPython = isNull() ? "" : string(member);
                case "yanked" -> yankReason = yankReason();
                case "upload-time" -> uploadTime = isNull() ? "" : string(member);
                case "core-metadata" -> {
                    coreMetadata = metadata(member);
                    namedAnew = true;
                }
                // The name before PEP 714; whoever uses both means the newer one.
                case "dist-info-metadata" -> oldMetadata = metadata(member);
                default -> parser.skipChildren();
            }
        }
        if (filename.isEmpty() || reference.isEmpty()) {
            throw JsonPageReader.unexpected(parser, context, "filename and url for each of the files");
        }
        if (!ListedFile.isPlausibleName(filename)) {
            return Optional.empty();
        }
        Optional<String> url = context.fileUrl(context.url(), reference);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListedFile(
                filename,
                url.get(),
                hashes,
                size,
                requiresPython,
                yankReason,
                uploadTime,
                namedAnew ? coreMetadata : oldMetadata));
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
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getLongValue() < 0) {
            throw JsonPageReader.unexpected(parser, context, "a number of bytes as size");
        }
        return parser.getLongValue();
    }

    private Optional<String> yankReason() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Optional.of("");
            case VALUE_FALSE, VALUE_NULL -> Optional.empty();
            default -> Optional.of(string("yanked"));
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
