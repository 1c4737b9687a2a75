package io.github.jvenv.inspection;

import io.github.jvenv.json.JsonDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes findings as an object: {@code environment}, {@code distributions}, which is how many there are, and {@code
 * findings}, an array of objects with {@code kind}, {@code subject}, {@code message} and {@code fails}.
 */
public final class FindingsJson {
    private FindingsJson() {}

    /**
     * The text, with a line feed at its end.
     *
     * @param failing the kinds that fail a build
     */
    public static String write(SearchedEnvironment searched, List<Finding> findings, Set<Finding.Kind> failing) {
        return JsonDocument.of(json -> {
            json.writeStringField(
                    "environment", searched.environment().directory().toString());
            json.writeNumberField("distributions", searched.distributions().size());
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("kind", finding.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("subject", finding.subject());
                json.writeStringField("message", finding.message());
                json.writeBooleanField("fails", failing.contains(finding.kind()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
