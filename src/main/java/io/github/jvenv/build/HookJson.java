package io.github.jvenv.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calls and answers as the script reads and writes them. */
final class HookJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long MOST_BYTES = 4 << 20;

    private HookJson() {}

    static byte[] write(HookCall call) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("hook", call.hook().toString());
            json.writeStringField("backend", call.backend().text());
            json.writeArrayFieldStart("backend_path");
            for (Path path : call.backendPath()) {
                json.writeString(path.toString());
            }
            json.writeEndArray();
            if (call.directory().isPresent()) {
                json.writeStringField("directory", call.directory().get().toString());
            }
            if (call.metadata().isPresent()) {
                json.writeStringField("metadata", call.metadata().get().toString());
            }
            writeSettings(json, call.settings());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Backends get None where there are no settings, as from pip. */
    private static void writeSettings(JsonGenerator json, ConfigSettings settings) throws IOException {
        if (settings.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("settings");
        for (Map.Entry<String, List<String>> setting : settings.values().entrySet()) {
            List<String> values = setting.getValue();
            if (values.size() == 1) {
                json.writeStringField(setting.getKey(), values.get(0));
            } else {
                json.writeArrayFieldStart(setting.getKey());
                for (String value : values) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    static HookAnswer read(Path file, Hook hook) throws IOException {
        List<String> values = new ArrayList<>();
        SortedMap<String, String> texts = new TreeMap<>();
        if (Files.size(file) > MOST_BYTES) {
            return new HookAnswer.Failed("gave an answer of more than " + MOST_BYTES + " bytes");
        }
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        values.add(json.getText());
                    }
                } else {
                    texts.put(name, json.getText());
                }
            }
        } catch (IOException e) {
            return new HookAnswer.Failed("gave an answer that cannot be read");
        }
        return answer(texts, values, hook);
    }

    private static HookAnswer answer(SortedMap<String, String> texts, List<String> values, Hook hook) {
        String reason = texts.getOrDefault("reason", "");
        String missing = texts.getOrDefault("missing_module", "");
        return switch (texts.getOrDefault("status", "")) {
            case "returned" ->
                hook.isListing() || values.size() == 1
                        ? new HookAnswer.Returned(values)
                        : new HookAnswer.Failed("gave an answer that cannot be read");
            case "no hook" -> new HookAnswer.NoHook();
            case "no backend" -> new HookAnswer.NoBackend(reason, missing);
            case "raised" -> new HookAnswer.Raised(reason, missing);
            case "wrong answer" -> new HookAnswer.Failed("returned " + reason);
            default -> new HookAnswer.Failed("gave an answer that cannot be read");
        };
    }
}
