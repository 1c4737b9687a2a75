package io.github.jvenv.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.jvenv.digest.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;

/**
 * What an index says of one wheel, in the form of a page of the Simple API that lists just this file (PEP 691, 700, 714).
 *
 * @param filename the wheel's name, as its makers spell it
 * @param sha256 the wheel's digest
 * @param size the wheel's bytes
 * @param requiresPython the versions of Python that it is for, as the wheel says it
 * @param uploadTime when it was published first
 * @param yankReason why it had been withdrawn when it was published here; empty if it had not been
 * @param metadataSha256 digest of its METADATA
 */
record WheelEntry(
        String filename,
        Sha256 sha256,
        long size,
        Optional<String> requiresPython,
        Instant uploadTime,
        Optional<String> yankReason,
        Sha256 metadataSha256) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The page. */
    String json(WheelCoordinates wheel) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator((Writer) text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("meta");
            json.writeStringField("api-version", "1.1");
            json.writeEndObject();
            json.writeStringField("name", wheel.project().value());
            json.writeArrayFieldStart("files");
            write(wheel, json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private void write(WheelCoordinates wheel, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("filename", filename);
        json.writeStringField("url", url(wheel));
        hashes("hashes", sha256, json);
        json.writeNumberField("size", size);
        if (requiresPython.isPresent()) {
            json.writeStringField("requires-python", requiresPython.get());
        }
        json.writeStringField("upload-time", uploadTime.toString());
        if (yankReason.isPresent()) {
            json.writeFieldName("yanked");
            if (yankReason.get().isEmpty()) {
                json.writeBoolean(true);
            } else {
                json.writeString(yankReason.get());
            }
        }
        hashes("core-metadata", metadataSha256, json);
        json.writeEndObject();
    }

    private static void hashes(String member, Sha256 digest, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("sha256", digest.hex());
        json.writeEndObject();
    }

    /** Relative to the entry, so that a repository may be moved or seen through a mirror. */
    private static String url(WheelCoordinates wheel) {
        Artifact file = wheel.wheel();
        return "../../" + file.path().substring(file.group().length() + 1);
    }
}
