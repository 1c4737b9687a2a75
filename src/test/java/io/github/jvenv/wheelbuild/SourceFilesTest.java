package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void machineCodeGoesIntoNoWheelForAnyMachine() throws IOException {
        Path sources = Files.createDirectories(project.resolve("src/tool"));
        Files.writeString(sources.resolve("__init__.py"), "");
        Path module = Files.writeString(sources.resolve("_fast.cpython-313-x86_64-linux-gnu.so"), "");
        Failure failure =
                assertThrows(Failure.class, () -> SourceFiles.below(List.of(project.resolve("src")), path -> true));
        assertEquals(
                "The source file " + module + " is machine code, and the wheel that is made here is for any machine.",
                failure.getMessage());
        assertEquals(
                Optional.of("Leave it out with <distribution><excludes>, or let a build backend make the wheel: with a"
                        + " pyproject.toml the project is built and installed by <requirement>.</requirement>."),
                failure.hint());
        assertEquals(
                1,
                SourceFiles.below(List.of(project.resolve("src")), path -> path.endsWith(".py"))
                        .files()
                        .size());
    }

    /** Only the directory's path was told, and the name of a class. */
    @Test
    void sourcesWithALinkToThemselvesHaveNoEnd() throws IOException {
        Path sources = Files.createDirectories(project.resolve("src/tool"));
        Path link = Files.createSymbolicLink(sources.resolve("around"), sources);
        Failure failure = assertThrows(Failure.class, () -> SourceFiles.below(List.of(sources), path -> true));
        assertEquals(
                "The source directory " + link + " is a link to a directory that it stands in, and has no end.",
                failure.getMessage());
        assertEquals(Optional.of("Remove the link."), failure.hint());
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
