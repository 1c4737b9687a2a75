package io.github.jvenv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.jvenv.json.JsonDocument;
import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.report.Inventory.Item;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.license.LicenseExpression;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A software bill of materials as CycloneDX 1.6 (ECMA-424) has it, in JSON. The same inventory gives the same bytes: the serial
 * number is made of the document's content.
 */
public final class CycloneDx {
    private final Inventory inventory;
    private final String toolVersion;
    private final Optional<Instant> time;
    private final Map<ProjectName, String> references = new TreeMap<>();

    /**
     * The bill of an inventory.
     *
     * @param toolVersion the version of this plugin
     * @param time when it was made, as far as anybody is told
     */
    public CycloneDx(Inventory inventory, String toolVersion, Optional<Instant> time) {
        this.inventory = inventory;
        this.toolVersion = toolVersion;
        this.time = time;
        inventory.items().forEach(item -> references.put(item.name(), item.url().text()));
    }

    /** The document. */
    public String write() {
        String nameless = write(Optional.empty());
        UUID serial = UUID.nameUUIDFromBytes(nameless.getBytes(StandardCharsets.UTF_8));
        return write(Optional.of("urn:uuid:" + serial));
    }

    private String write(Optional<String> serial) {
        return JsonDocument.of(json -> {
            json.writeStringField("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.writeStringField("bomFormat", "CycloneDX");
            json.writeStringField("specVersion", "1.6");
            if (serial.isPresent()) {
                json.writeStringField("serialNumber", serial.get());
            }
            json.writeNumberField("version", 1);
            writeMetadata(json);
            json.writeArrayFieldStart("components");
            writePython(json);
            for (Item item : inventory.items()) {
                writeItem(item, json);
            }
            json.writeEndArray();
            writeDependencies(json);
        });
    }

    private void writeMetadata(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("metadata");
        if (time.isPresent()) {
            json.writeStringField("timestamp", time.get().toString());
        }
        json.writeArrayFieldStart("lifecycles");
        json.writeStartObject();
        json.writeStringField("phase", "build");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("tools");
        json.writeArrayFieldStart("components");
        json.writeStartObject();
        json.writeStringField("type", "application");
        json.writeStringField("group", "io.github.jvenv");
        json.writeStringField("name", "jvenv-maven-plugin");
        json.writeStringField("version", toolVersion);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("component");
        Inventory.Subject subject = inventory.subject();
        json.writeStringField("type", "application");
        json.writeStringField("bom-ref", subject.url().text());
        writeText("group", subject.group(), json);
        json.writeStringField("name", subject.name());
        writeText("version", subject.version(), json);
        if (!subject.group().isEmpty()) {
            json.writeStringField("purl", subject.url().text());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writePython(JsonGenerator json) throws IOException {
        Inventory.Python python = inventory.python();
        json.writeStartObject();
        json.writeStringField("type", "platform");
        json.writeStringField("bom-ref", python.url().text());
        json.writeStringField("name", python.implementation());
        json.writeStringField("version", python.version());
        json.writeStringField("description", "The Python interpreter, on " + python.platform());
        if (python.implementation().equals("CPython")) {
            json.writeStringField("cpe", "cpe:2.3:a:python:python:" + cpePart(python.version()) + ":*:*:*:*:*:*:*");
        }
        json.writeStringField("purl", python.url().text());
        json.writeEndObject();
    }

    /** Signs other than a period and a hyphen are quoted in a CPE (NISTIR 7695). */
    private static String cpePart(String text) {
        return text.replaceAll("([^A-Za-z0-9._-])", "\\\\$1");
    }

    private static void writeItem(Item item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", item.url().text());
        if (!item.author().isEmpty()) {
            json.writeArrayFieldStart("authors");
            json.writeStartObject();
            json.writeStringField("name", item.author());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeStringField("name", item.displayName());
        json.writeStringField("version", item.version());
        writeText("description", item.summary(), json);
        json.writeStringField("scope", "required");
        if (item.file().isPresent()) {
            json.writeArrayFieldStart("hashes");
            json.writeStartObject();
            json.writeStringField("alg", "SHA-256");
            json.writeStringField("content", item.file().get().sha256());
            json.writeEndObject();
            json.writeEndArray();
        }
        writeLicence(item.licence(), json);
        json.writeStringField("purl", item.url().text());
        if (!item.links().isEmpty()) {
            json.writeArrayFieldStart("externalReferences");
            for (Inventory.Link link : item.links()) {
                json.writeStartObject();
                json.writeStringField("type", link.kind());
                json.writeStringField("url", link.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        writeProperties(item, json);
        json.writeEndObject();
    }

    private static void writeProperties(Item item, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("properties");
        if (item.file().isPresent()) {
            writeProperty("jvenv:file", item.file().get().name(), json);
        }
        writeProperty("jvenv:requested", Boolean.toString(item.requested()), json);
        json.writeEndArray();
    }

    private static void writeProperty(String name, String value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void writeLicence(License licence, JsonGenerator json) throws IOException {
        if (licence instanceof License.Unsaid) {
            return;
        }
        json.writeArrayFieldStart("licenses");
        if (licence instanceof License.Expression told && !told.expression().isIdentifier()) {
            json.writeStartObject();
            json.writeStringField("expression", told.expression().value());
            json.writeEndObject();
        } else {
            for (String name : licence.names()) {
                json.writeStartObject();
                json.writeObjectFieldStart("license");
                boolean isIdentifier = LicenseExpression.find(name)
                        .filter(LicenseExpression::isIdentifier)
                        .isPresent();
                json.writeStringField(isIdentifier ? "id" : "name", name);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void writeDependencies(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("dependencies");
        DependencyGraph graph = inventory.graph();
        List<String> tops = new ArrayList<>();
        tops.add(inventory.python().url().text());
        graph.tops().forEach(member -> tops.add(reference(member)));
        writeDependency(inventory.subject().url().text(), tops, json);
        writeDependency(inventory.python().url().text(), List.of(), json);
        for (Member member : graph.members()) {
            writeDependency(
                    reference(member),
                    graph.needs(member).stream().map(this::reference).toList(),
                    json);
        }
        json.writeEndArray();
    }

    private String reference(Member member) {
        return references.getOrDefault(member.name(), member.name().value());
    }

    private static void writeDependency(String reference, List<String> needed, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", reference);
        json.writeArrayFieldStart("dependsOn");
        for (String one : needed) {
            json.writeString(one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeText(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}
