package io.github.jvenv.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.json.JsonDocument;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an archive says of itself in {@code jvenv.json}: an object with {@code format} (1), {@code target} ({@code python},
 * {@code implementation}, {@code system}, {@code machine}), {@code interpreter} ({@code bundled}, {@code executable} unless
 * it is bundled, {@code artifact} and {@code glibc} or {@code macos} if it is from the Maven repository), {@code lock}
 * ({@code sha256}) if there was one, and {@code distributions} as an array of objects with {@code name} and
 * {@code version}.
 *
 * @param target what the environment runs on
 * @param executable where its interpreter stands outside it; empty if that is in the archive
 * @param artifact the interpreter, if it is from the Maven repository
 * @param lock the digest of the lock that was installed from, if there was one
 * @param distributions what is installed, in their order
 */
public record ArchiveManifest(
        Target target,
        String executable,
        Optional<InterpreterArtifact> artifact,
        Optional<Sha256> lock,
        List<Distribution> distributions) {
    private static final RelativePath PATH = RelativePath.of("jvenv.json");

    public ArchiveManifest {
        distributions = List.copyOf(distributions);
    }

    /** What is told of a distribution. */
    public record Distribution(String name, String version) {}

    /**
     * An interpreter from the Maven repository.
     *
     * @param coordinates those of its artifact
     * @param oldest what has to be of an age for it to run, and of which version at least; empty if nothing has to
     */
    public record InterpreterArtifact(String coordinates, SortedMap<String, String> oldest) {
        public InterpreterArtifact {
            oldest = Collections.unmodifiableSortedMap(oldest);
        }
    }

    /** The file alone. */
    public EnvironmentImage image() throws IOException {
        return EnvironmentImage.builder().file(PATH, Content.of(text())).build();
    }

    private String text() throws IOException {
        return JsonDocument.of(json -> {
            json.writeNumberField("format", 1);
            writeTarget(json);
            writeInterpreter(json);
            if (lock.isPresent()) {
                json.writeObjectFieldStart("lock");
                json.writeStringField("sha256", lock.get().hex());
                json.writeEndObject();
            }
            json.writeArrayFieldStart("distributions");
            for (Distribution one : distributions) {
                json.writeStartObject();
                json.writeStringField("name", one.name());
                json.writeStringField("version", one.version());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void writeTarget(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("python", target.pythonVersion().toString());
        json.writeStringField("implementation", target.markers().platformPythonImplementation());
        json.writeStringField("system", target.markers().platformSystem());
        json.writeStringField("machine", target.markers().platformMachine());
        json.writeEndObject();
    }

    private void writeInterpreter(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("interpreter");
        json.writeBooleanField("bundled", executable.isEmpty());
        if (!executable.isEmpty()) {
            json.writeStringField("executable", executable);
        }
        if (artifact.isPresent()) {
            json.writeStringField("artifact", artifact.get().coordinates());
            for (Map.Entry<String, String> oldest : artifact.get().oldest().entrySet()) {
                json.writeStringField(oldest.getKey(), oldest.getValue());
            }
        }
        json.writeEndObject();
    }
}
