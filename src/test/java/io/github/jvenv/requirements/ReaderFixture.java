package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A directory with files to read, and other machines that have some, too. */
abstract class ReaderFixture {
    static final String SHA256 = "0123456789abcdef".repeat(4);

    @TempDir
    Path directory;

    final Map<String, String> environment = new LinkedHashMap<>();
    final Map<String, String> remote = new LinkedHashMap<>();
    final List<String> warnings = new ArrayList<>();

    final RequirementsReader reader() {
        return new RequirementsReader(
                directory,
                name -> Optional.ofNullable(environment.get(name)),
                (url, most) -> {
                    String text = remote.get(url.toString());
                    if (text == null) {
                        throw new NoSuchFileException(url.getPath());
                    }
                    return text.getBytes(StandardCharsets.UTF_8);
                },
                warnings::add);
    }

    final void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    final void write(String file, byte[] bytes) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void project(String path) {
        write(path + "/pyproject.toml", "");
    }

    /** What a file says, each requirement and constraint as text. */
    final List<String> read(String text) {
        write("requirements.txt", text);
        return shown(reader().requirementsFile("requirements.txt"));
    }

    static List<String> shown(ReadRequirements read) {
        List<String> lines = new ArrayList<>();
        read.requirements().forEach(requirement -> lines.add(requirement.toString()));
        read.constraints().forEach(constraint -> lines.add("constraint " + constraint));
        return lines;
    }

    static List<String> shown(List<RequestedRequirement> requirements) {
        return requirements.stream().map(RequestedRequirement::toString).toList();
    }

    /** The message of a file's fault, with its hint. */
    final void assertFault(String text, String message) {
        write("requirements.txt", text);
        assertFault(() -> reader().requirementsFile("requirements.txt"), message);
    }

    final void assertFault(Executable reading, String message) {
        Failure failure = assertThrows(Failure.class, reading);
        String whole = failure.getMessage()
                + failure.hint().map(hint -> "\nHint: " + hint).orElse("");
        assertEquals(message, whole.replace(directory.toString(), "DIR"));
    }
}
