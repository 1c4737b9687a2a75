package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticMetadataTest {
    private static final String PROJECT = "[project]\nname = 'Demo'\nversion = '1.0'\n";

    @TempDir
    Path directory;

    @Test
    void believesRecentMetadataOfAnArchive() throws IOException {
        CoreMetadata metadata = published("""
                Metadata-Version: 2.2
                Name: Demo
                Version: 1.0
                Requires-Dist: rich
                Dynamic: Summary
                """).orElseThrow();
        assertEquals("demo 1.0", metadata.toString());
        assertEquals(List.of(Requirement.parse("rich")), metadata.requiresDist());
    }

    @Test
    void doesNotBelieveOldDynamicOrFaultyMetadata() throws IOException {
        for (String dynamic : List.of("Requires-Dist", "requires-python", "Provides-Extra", "version")) {
            assertTrue(
                    published("Metadata-Version: 2.4\nName: a\nVersion: 1\nDynamic: " + dynamic + "\n")
                            .isEmpty(),
                    dynamic);
        }
        assertTrue(published("Metadata-Version: 2.1\nName: a\nVersion: 1\n").isEmpty());
        assertTrue(published("Metadata-Version: two\nName: a\nVersion: 1\n").isEmpty());
        assertTrue(published("Metadata-Version: 2.2\nName: a\n").isEmpty());
        assertTrue(published("Metadata-Version: 2.2\nName: a\nVersion: 1\nRequires-Dist: !\n")
                .isEmpty());
    }

    @Test
    void doesNotBelieveGeneratedMetadataInAWorkingTree() throws IOException {
        Files.writeString(directory.resolve("setup.py"), "");
        Files.writeString(directory.resolve("PKG-INFO"), "Metadata-Version: 2.2\nName: a\nVersion: 1\n");
        assertTrue(StaticMetadata.find(tree(SourceOrigin.WORKING_TREE)).isEmpty());
    }

    @Test
    void readsAStaticProjectTable() throws IOException {
        CoreMetadata metadata = project(PROJECT + """
                requires-python = ">=3.9"
                dynamic = ["description", "scripts"]
                dependencies = [
                  "Rich >= 13",
                  "tomli; python_version < '3.11'",
                ]
                [project.optional-dependencies]
                Docs_All = ["sphinx[test] ; os_name == 'nt' or os_name == 'posix'", "x @ https://files.example/x.whl"]
                none = []
                """).orElseThrow();
        assertEquals("demo 1.0", metadata.toString());
        assertEquals(">=3.9", metadata.requiresPython().orElseThrow().toString());
        assertEquals("[docs-all, none]", metadata.providesExtra().toString());
        assertEquals(
                List.of(
                        "rich>=13",
                        "tomli; python_version < \"3.11\"",
                        "sphinx[test]; (os_name == \"nt\" or os_name == \"posix\") and extra == \"docs-all\"",
                        "x @ https://files.example/x.whl ; extra == \"docs-all\""),
                metadata.requiresDist().stream().map(Requirement::toString).toList());
    }

    @Test
    void readsAnArchivesProjectTableWhereItsMetadataIsOld() throws IOException {
        Files.writeString(directory.resolve("PKG-INFO"), "Metadata-Version: 2.1\nName: other\nVersion: 1\n");
        Files.writeString(directory.resolve("pyproject.toml"), PROJECT);
        assertEquals(
                "demo 1.0",
                StaticMetadata.find(tree(SourceOrigin.ARCHIVE)).orElseThrow().toString());
    }

    @Test
    void leavesDynamicProjectsToTheirBackend() throws IOException {
        for (String field : List.of("version", "dependencies", "optional-dependencies", "requires-python")) {
            assertTrue(project(PROJECT + "dynamic = ['" + field + "']\n").isEmpty(), field);
        }
        assertTrue(project("[project]\nname = 'demo'\n").isEmpty());
        assertTrue(project("[tool.poetry]\nname = 'demo'\n").isEmpty());
        assertTrue(project(PROJECT + "[tool.poetry.dependencies]\nrich = '*'\n").isEmpty());
        assertTrue(project(PROJECT + "dependencies = ['x @ {root:uri}/x']\n").isEmpty());
    }

    @Test
    void leavesFaultsToTheBackend() throws IOException {
        assertTrue(project("project = 1\n").isEmpty());
        assertTrue(project("[project]\nname = '-'\nversion = '1.0'\n").isEmpty());
        assertTrue(project("[project]\nname = 'a'\nversion = 'one'\n").isEmpty());
        assertTrue(project(PROJECT + "dependencies = 'rich'\n").isEmpty());
        assertTrue(project(PROJECT + "dependencies = ['rich >']\n").isEmpty());
        assertTrue(project(PROJECT + "requires-python = 'three'\n").isEmpty());
        assertTrue(project(PROJECT + "optional-dependencies = 3\n").isEmpty());
        assertTrue(project(PROJECT + "requires-python = \"\"\"\n>=3\nRequires-Dist: x\"\"\"\n")
                .isEmpty());
    }

    private Optional<CoreMetadata> published(String text) throws IOException {
        Files.writeString(directory.resolve("setup.py"), "");
        Files.writeString(directory.resolve("PKG-INFO"), text);
        return StaticMetadata.find(tree(SourceOrigin.ARCHIVE));
    }

    private Optional<CoreMetadata> project(String toml) throws IOException {
        Files.writeString(directory.resolve("pyproject.toml"), toml);
        return StaticMetadata.find(tree(SourceOrigin.WORKING_TREE));
    }

    private SourceTree tree(SourceOrigin origin) {
        return SourceTree.at(directory, "demo 1.0", origin);
    }
}
