package io.github.jvenv.spec.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.jvenv.spec.metadata.DirectUrl.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON form of a {@link DirectUrl}. */
final class DirectUrlJson {
    private static final String FILE = "direct_url.json";
    private static final JsonFactory JSON = new JsonFactory();

    private DirectUrlJson() {}

    static DirectUrl parse(byte[] bytes) {
        JsonObject json = JsonObject.parse(FILE, MetadataText.decode(FILE, bytes));
        List<Origin> origins = new ArrayList<>();
        json.findObject("archive_info").ifPresent(info -> origins.add(archive(info)));
        json.findObject("dir_info")
                .ifPresent(info -> origins.add(
                        new Origin.Directory(info.findTruth("editable").orElse(false))));
        json.findObject("vcs_info")
                .ifPresent(info -> origins.add(new Origin.Repository(
                        info.getText("vcs"),
                        info.getText("commit_id"),
                        info.findText("requested_revision").orElse(""))));
        if (origins.size() != 1) {
            throw new InvalidMetadataFailure(
                    FILE, "It should have exactly one of the members archive_info, dir_info and vcs_info.");
        }
        String url = json.getText("url");
        boolean absoluteFile = url.toLowerCase(Locale.ROOT).matches("(?s)file:(//[^/?#]*)?/.*");
        if (origins.get(0) instanceof Origin.Directory && !absoluteFile) {
            throw json.fault("url", "should be a file URL with an absolute path, because it has dir_info");
        }
        return new DirectUrl(url, origins.get(0), json.findText("subdirectory").orElse(null));
    }

    private static Origin.Archive archive(JsonObject info) {
        Optional<SortedMap<String, String>> found = info.findObject("hashes").map(JsonObject::texts);
        SortedMap<String, String> hashes = new TreeMap<>(found.orElse(new TreeMap<>()));
        // The form from before several hashes could be recorded; where both are there, they must agree.
        info.findText("hash").ifPresent(hash -> {
            int equals = hash.indexOf('=');
            if (equals < 0) {
                throw info.fault("hash", "should be an algorithm, '=' and a digest");
            }
            String algorithm = hash.substring(0, equals);
            String digest = hash.substring(equals + 1);
            if (found.isPresent() && !digest.equals(found.get().get(algorithm))) {
                throw info.fault("hash", "should be one of its hashes");
            }
            hashes.put(algorithm, digest);
        });
        return new Origin.Archive(hashes);
    }

    /** As pip writes it, also to the spaces: whoever compares bytes sees no difference. */
    static String write(DirectUrl value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new SpacedJson());
            json.writeStartObject();
            if (value.origin() instanceof Origin.Archive archive) {
                write(archive, json);
            }
            if (value.origin() instanceof Origin.Directory directory) {
                json.writeObjectFieldStart("dir_info");
                if (directory.editable()) {
                    json.writeBooleanField("editable", true);
                }
                json.writeEndObject();
            }
            if (value.subdirectory().isPresent()) {
                json.writeStringField("subdirectory", value.subdirectory().get());
            }
            json.writeStringField("url", value.url());
            if (value.origin() instanceof Origin.Repository repository) {
                json.writeObjectFieldStart("vcs_info");
                json.writeStringField("commit_id", repository.commitId());
                if (!repository.requestedRevision().isEmpty()) {
                    json.writeStringField("requested_revision", repository.requestedRevision());
                }
                json.writeStringField("vcs", repository.vcs());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return text.toString();
    }

    /** Old readers know one hash only, under a key of its own. */
    private static void write(Origin.Archive archive, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("archive_info");
        if (!archive.hashes().isEmpty()) {
            Map.Entry<String, String> any =
                    archive.hashes().entrySet().iterator().next();
            String sha256 = archive.hashes().get("sha256");
            json.writeStringField("hash", sha256 == null ? any.getKey() + "=" + any.getValue() : "sha256=" + sha256);
            json.writeObjectFieldStart("hashes");
            for (Map.Entry<String, String> hash : archive.hashes().entrySet()) {
                json.writeStringField(hash.getKey(), hash.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A space after each comma and colon, as Python's {@code json} has them. */
    private static final class SpacedJson extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }
    }
}
