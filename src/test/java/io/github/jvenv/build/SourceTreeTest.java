package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.toml.DocumentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    @TempDir
    Path directory;

    @Test
    void readsTheBuildSystem() throws IOException {
        BuildSystem system = system("""
                [build-system]
                requires = ["hatchling>=1.2", 'editables; python_version < "3.9"']
                build-backend = "backend.main:object.inner"
                backend-path = ["tools", "./x/../y"]
                """);
        assertEquals(
                List.of(Requirement.parse("hatchling>=1.2"), Requirement.parse("editables; python_version < '3.9'")),
                system.requires());
        assertEquals("backend.main:object.inner", system.backend().text());
        assertEquals(List.of("tools", "./x/../y"), system.backendPath());
        assertTrue(system.backendNamed());
    }

    @Test
    void fallsBackToSetuptoolsWithoutATable() throws IOException {
        Files.writeString(directory.resolve("setup.py"), "");
        assertEquals(BuildSystem.LEGACY, tree().buildSystem());
        assertEquals(BuildSystem.LEGACY, system("[tool.black]\nline-length = 3\n"));
        assertEquals(
                "BuildSystem[requires=[setuptools>=40.8.0], backend=setuptools.build_meta:__legacy__, backendPath=[],"
                        + " backendNamed=false]",
                BuildSystem.LEGACY.toString());
    }

    @Test
    void fallsBackToTheLegacyBackendWithoutABackend() throws IOException {
        BuildSystem system = system("build-system.requires = ['wheel']");
        assertEquals(List.of(Requirement.parse("wheel")), system.requires());
        assertEquals(BackendReference.LEGACY, system.backend());
        assertFalse(system.backendNamed());
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        assertEquals(List.of(), system("\uFEFF[build-system]\nrequires = []\n").requires());
    }

    @Test
    void refusesATableWithoutRequirements() throws IOException {
        assertFault("""
                [build-system]
                build-backend = "x"
                """, """
                pyproject.toml of demo 1.0, line 1, column 1: The table [build-system] lacks 'requires', which it must have (PEP 518).
                    [build-system]
                    ^^^^^^^^^^^^^^""");
    }

    @Test
    void refusesWhatIsNoListOfRequirements() throws IOException {
        assertFault("""
                [build-system]
                requires = "setuptools"
                """, """
                pyproject.toml of demo 1.0, line 2, column 12: Expected an array, found a string.
                    requires = "setuptools"
                               ^^^^^^^^^^^^""");
        assertFault("""
                [build-system]
                requires = [
                  "setuptools",
                  3,
                ]
                """, """
                pyproject.toml of demo 1.0, line 4, column 3: Expected a string, found an integer.
                    3,
                    ^""");
        assertFault("""
                [build-system]
                requires = [
                  "setuptools >= ",
                ]
                """, """
                pyproject.toml of demo 1.0, line 3, column 18: Expected a version after '>='.
                    "setuptools >= ",
                                   ^""");
    }

    @Test
    void refusesOtherFaults() throws IOException {
        assertFault("""
                build-system = 3
                """, """
                pyproject.toml of demo 1.0, line 1, column 16: Expected a table, found an integer.
                    build-system = 3
                                   ^""");
        assertFault("""
                [build-system]
                requires = []
                build-backend = "import os"
                """, """
                pyproject.toml of demo 1.0, line 3, column 17: Expected a module, or a module, a colon and an object within it.
                    build-backend = "import os"
                                    ^^^^^^^^^^^""");
        assertFault("""
                [build-system]
                requires = []
                build-backend = ["a"]
                """, """
                pyproject.toml of demo 1.0, line 3, column 17: Expected a string, found an array.
                    build-backend = ["a"]
                                    ^^^^^""");
        for (String path : List.of("../x", "/x", "a/../../x", "C:/x", "")) {
            assertFault("[build-system]\nrequires = []\nbackend-path = ['" + path + "']\n", """
                    pyproject.toml of demo 1.0, line 3, column 16: Expected relative paths within the source tree, found '%s'.
                        backend-path = ['%s']
                                       %s""".formatted(
                            path, path, "^".repeat(path.length() + 4)));
        }
    }

    @Test
    void showsWhereTomlIsBroken() throws IOException {
        String message = assertThrows(DocumentFailure.class, () -> system("[build-system]\nrequires = ['a'\n\n[x]\n"))
                .getMessage();
        assertTrue(message.startsWith("pyproject.toml of demo 1.0, line "), message);
    }

    @Test
    void refusesWhatIsNoProject() {
        assertEquals(
                "There is no Python project in demo 1.0: it has neither a pyproject.toml nor a setup.py.",
                assertThrows(Failure.class, this::tree).getMessage());
        Path absent = directory.resolve("absent");
        assertEquals(
                "There is no source tree of demo 1.0: " + absent + " is not a directory.",
                assertThrows(Failure.class, () -> SourceTree.at(absent, "demo 1.0", SourceOrigin.ARCHIVE))
                        .getMessage());
    }

    @Test
    void findsSubdirectories() throws IOException {
        Path inner = Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(inner.resolve("setup.py"), "");
        for (String path : List.of("a/b", "./a/b/", "a\\b", "a//b")) {
            assertEquals(inner, at(path).directory());
        }
    }

    @Test
    void refusesSubdirectoriesThatLeadOut() throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), directory.getParent());
        for (String path : List.of("..", "a/../..", "/", "/etc", "link", "a/..")) {
            assertEquals(
                    "The subdirectory '" + path + "' of demo 1.0 is not within it.",
                    assertThrows(Failure.class, () -> at(path)).getMessage());
        }
        assertEquals(
                "The subdirectory 'none' of demo 1.0 is not there.",
                assertThrows(Failure.class, () -> at("none")).getMessage());
    }

    private SourceTree at(String subdirectory) throws IOException {
        return SourceTree.at(directory, subdirectory, "demo 1.0", SourceOrigin.WORKING_TREE);
    }

    private SourceTree tree() {
        return SourceTree.at(directory, "demo 1.0", SourceOrigin.WORKING_TREE);
    }

    private BuildSystem system(String toml) throws IOException {
        Files.writeString(directory.resolve("pyproject.toml"), toml);
        return tree().buildSystem();
    }

    private void assertFault(String toml, String message) {
        DocumentFailure failure = assertThrows(DocumentFailure.class, () -> system(toml));
        assertEquals(message, failure.getMessage().replaceAll(" +(?=\n)", ""));
    }
}
