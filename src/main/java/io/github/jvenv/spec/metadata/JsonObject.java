package io.github.jvenv.spec.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON object read whole, whose members are asked for by the type they should have. */
final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final String path;
    private final SortedMap<String, Object> members;

    private JsonObject(String file, String path, SortedMap<String, Object> members) {
        this.file = file;
        this.path = path;
        this.members = members;
    }

    /** The object that is the whole text of a file. */
    static JsonObject parse(String file, String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidMetadataFailure(file, "It should be a JSON object.");
            }
            JsonObject object = read(file, "", parser);
            if (parser.nextToken() != null) {
                throw new InvalidMetadataFailure(file, "It should end after its JSON object.");
            }
            return object;
        } catch (IOException e) {
            throw new InvalidMetadataFailure(file, "It is not JSON.");
        }
    }

    /** Keeps texts, truth values and objects, and of anything else that it is there. */
    private static JsonObject read(String file, String path, JsonParser parser) throws IOException {
        SortedMap<String, Object> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            switch (parser.nextToken()) {
                case VALUE_STRING -> members.put(name, parser.getText());
                case VALUE_TRUE, VALUE_FALSE -> members.put(name, parser.getBooleanValue());
                case START_OBJECT -> members.put(name, read(file, path + name + ".", parser));
                case VALUE_NULL -> members.remove(name);
                default -> {
                    members.put(name, parser.currentToken());
                    parser.skipChildren();
                }
            }
        }
        return new JsonObject(file, path, members);
    }

    Optional<String> findText(String name) {
        return find(name, String.class, "a text");
    }

    String getText(String name) {
        return findText(name).orElseThrow(() -> fault(name, "is missing"));
    }

    Optional<Boolean> findTruth(String name) {
        return find(name, Boolean.class, "true or false");
    }

    Optional<JsonObject> findObject(String name) {
        return find(name, JsonObject.class, "an object");
    }

    /** Every member, each of which should be a text. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        members.keySet().forEach(name -> texts.put(name, getText(name)));
        return Collections.unmodifiableSortedMap(texts);
    }

    private <T> Optional<T> find(String name, Class<T> type, String expected) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw fault(name, "should be " + expected);
        }
        return Optional.of(type.cast(value));
    }

    /** A failure about a member. */
    InvalidMetadataFailure fault(String name, String fault) {
        return new InvalidMetadataFailure(file, "Its member '" + path + name + "' " + fault + ".");
    }
}
