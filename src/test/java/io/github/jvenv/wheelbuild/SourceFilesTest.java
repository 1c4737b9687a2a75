package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there, and few names are allowed")
class SourceFilesTest {
    @TempDir
    private Path project;

    @BeforeEach
    void writeLicences() throws IOException {
        for (String path : List.of("LICENSE", "deep/below/LICENSE", "out/LICENSE", ".git/LICENSE", "out.d/LICENSE")) {
            Path file = project.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "words");
        }
    }

    @Test
    void whatIsBuiltAndKeptByVersionControlIsNotSearched() throws IOException {
        assertEquals(List.of("LICENSE", "deep/below/LICENSE", "out.d/LICENSE"), found());
    }

    @Test
    void aLinkBackIntoTheProjectIsNotFollowed() throws IOException {
        Files.createSymbolicLink(project.resolve("deep/around"), project);
        assertEquals(List.of("LICENSE", "deep/below/LICENSE", "out.d/LICENSE"), found());
    }

    @Test
    void aNameThatAWheelCannotHaveMattersOnlyWhereItIsAskedFor() throws IOException {
        Files.writeString(project.resolve("a\\b"), "");
        assertEquals(List.of("LICENSE", "deep/below/LICENSE", "out.d/LICENSE"), found());
        Path asked = Files.writeString(project.resolve("a\\LICENSE"), "");
        Failure failure = assertThrows(Failure.class, this::found);
        assertEquals(
                "The source file " + asked + " has a name that no file of a wheel can have.", failure.getMessage());
    }

    private List<String> found() throws IOException {
        return SourceFiles.anywhereIn(project, project.resolve("out"), path -> path.endsWith("LICENSE"))
                .files()
                .keySet()
                .stream()
                .map(RelativePath::value)
                .toList();
    }
}
