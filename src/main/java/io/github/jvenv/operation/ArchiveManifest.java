package io.github.jvenv.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.install.InstalledDistribution;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.ManagedInterpreter;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an archive says of itself in {@code jvenv.json}: an object with {@code format} (1), {@code target} ({@code python},
 * {@code implementation}, {@code platform}), {@code interpreter} ({@code bundled}, {@code executable} unless it is bundled,
 * {@code artifact} and {@code glibc} if it is from the Maven repository), {@code lock} ({@code sha256}) if there was one,
 * and {@code distributions} as an array of objects with {@code name} and {@code version}.
 *
 * @param interpreter what the environment runs on
 * @param bundled whether that is in the archive
 * @param lockFile the lock that was installed from, if there is one; it need not exist
 * @param distributions what is installed
 */
record ArchiveManifest(
        Interpreter interpreter, boolean bundled, Optional<Path> lockFile, InstalledDistributions distributions) {
    static final RelativePath PATH = RelativePath.of("jvenv.json");

    String text() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeNumberField("format", 1);
            writeTarget(json);
            writeInterpreter(json);
            writeLock(json);
            json.writeArrayFieldStart("distributions");
            for (InstalledDistribution one : distributions.all()) {
                json.writeStartObject();
                json.writeStringField("name", one.name().toString());
                json.writeStringField("version", one.version().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void writeTarget(JsonGenerator json) throws IOException {
        Target target = interpreter.target();
        json.writeObjectFieldStart("target");
        json.writeStringField("python", target.pythonVersion().toString());
        json.writeStringField("implementation", target.markers().platformPythonImplementation());
        json.writeStringField("system", target.markers().platformSystem());
        json.writeStringField("machine", target.markers().platformMachine());
        json.writeEndObject();
    }

    private void writeInterpreter(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("interpreter");
        json.writeBooleanField("bundled", bundled);
        if (!bundled) {
            json.writeStringField("executable", interpreter.executable().toString());
        }
        Optional<ManagedInterpreter> managed = interpreter.managed();
        if (managed.isPresent()) {
            json.writeStringField(
                    "artifact", "org.bytedeco:cpython:" + managed.get().version());
            if (!managed.get().glibc().isEmpty()) {
                json.writeStringField("glibc", managed.get().glibc());
            }
        }
        json.writeEndObject();
    }

    private void writeLock(JsonGenerator json) throws IOException {
        if (lockFile.isPresent() && Files.isRegularFile(lockFile.get())) {
            json.writeObjectFieldStart("lock");
            json.writeStringField(
                    "sha256", Sha256.of(Files.readAllBytes(lockFile.get())).hex());
            json.writeEndObject();
        }
    }
}
