package io.github.jvenv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.jvenv.json.JsonDocument;
import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes a graph as an object: {@code title}, and {@code distributions} as an array of objects with {@code name}, {@code
 * version}, {@code extras}, {@code requested} and {@code dependencies}.
 */
final class TreeJson {
    private final DependencyGraph graph;
    private final List<Member> members;

    TreeJson(DependencyGraph graph, Set<ProjectName> inverted) {
        this.graph = graph;
        this.members = Reach.of(graph, inverted);
    }

    String write(String title) {
        return JsonDocument.of(json -> {
            json.writeStringField("title", title);
            json.writeArrayFieldStart("distributions");
            for (Member member : members) {
                write(member, json);
            }
            json.writeEndArray();
        });
    }

    private void write(Member member, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", member.name().value());
        json.writeStringField("version", member.version());
        json.writeArrayFieldStart("extras");
        for (ExtraName extra : member.extras()) {
            json.writeString(extra.value());
        }
        json.writeEndArray();
        json.writeBooleanField("requested", member.requested());
        json.writeArrayFieldStart("dependencies");
        for (Member needed : graph.needs(member)) {
            if (members.contains(needed)) {
                json.writeString(needed.name().value());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
