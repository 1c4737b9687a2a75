package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.discovery.Toolchain;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.MisconfiguredToolchainException;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenToolchainsTest {
    @Test
    void areInTheOrderOfTheFile() throws Exception {
        assertEquals(
                List.of(
                        new Toolchain(Path.of("/opt/b/bin/python3"), ""),
                        new Toolchain(Path.of("/opt/a"), ""),
                        new Toolchain(Path.of("/opt/c"), "")),
                interpreters(
                        "<configuration><pythonExecutable> /opt/b/bin/python3\n</pythonExecutable></configuration>",
                        "<configuration><pythonHome>/opt/a</pythonHome></configuration>",
                        "<configuration><installDir>/opt/c</installDir><other>/opt/d</other></configuration>"));
    }

    @Test
    void areOnlyThoseThatNameAPath() throws Exception {
        assertEquals(List.of(), interpreters("<configuration/>", "<configuration><pythonHome/></configuration>"));
        assertEquals(List.of(), interpreters());
    }

    @Test
    void areToldOfWhereTheyNameNoPath() throws Exception {
        ToolchainModel misspelt = model("<configuration><executable>/opt/a/bin/python</executable></configuration>");
        misspelt.addProvide("version", "3.12");
        ToolchainModel good = model("<configuration><pythonHome>/opt/a</pythonHome></configuration>");
        ToolchainModel empty = model("<configuration/>");
        assertEquals(
                List.of(
                        "A toolchain of the type python, which provides '3.12', names neither a <pythonExecutable> nor"
                                + " a <pythonHome>. It is passed over.",
                        "A toolchain of the type python names neither a <pythonExecutable> nor a <pythonHome>."
                                + " It is passed over."),
                MavenToolchains.idle(session(misspelt, good, empty, empty)));
        assertEquals(List.of(), MavenToolchains.idle(session(new DefaultMavenExecutionRequest())));
    }

    @Test
    void areNoneWithoutToolchains() {
        assertEquals(List.of(), interpreters(session(new DefaultMavenExecutionRequest())));
        assertEquals(
                List.of(),
                interpreters(session(new DefaultMavenExecutionRequest().setToolchains(Map.of("jdk", List.of())))));
    }

    @Test
    void sayWhatTheyProvide() throws Exception {
        ToolchainModel model = model("<configuration><pythonHome>/opt/a</pythonHome></configuration>");
        model.addProvide("version", " 3.12 ");
        model.addProvide("implementation", "CPython");
        assertEquals(List.of(new Toolchain(Path.of("/opt/a"), "cpython3.12")), interpreters(session(model)));
    }

    @Test
    void beginWithTheOneThatWasSelected() throws Exception {
        ToolchainModel selected = model("<configuration><pythonHome>/opt/b</pythonHome></configuration>");
        ToolchainModel other = model("<configuration><pythonHome>/opt/a</pythonHome></configuration>");
        MavenSession session = session(other, selected);
        session.setCurrentProject(new MavenProject());
        assertEquals(
                List.of(Path.of("/opt/b"), Path.of("/opt/a"), Path.of("/opt/b")),
                new MavenToolchains(new Selected(new PythonToolchain(selected)))
                        .interpreters(session).stream().map(Toolchain::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.12.4", "3.12", "3", "[3.11,3.14)", "[3.12,)", ">=3.11,<3.14", "~=3.12.1", "cpython3.12"})
    void areFoundByVersion(String wanted) throws Exception {
        assertTrue(provider().matchesRequirements(Map.of("version", wanted)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.12.5", "3.1", "[3.13,)", "[3.11", ">=3.13", "newest"})
    void areNotFoundByAnotherVersion(String wanted) throws Exception {
        assertFalse(provider().matchesRequirements(Map.of("version", wanted)));
    }

    @Test
    void areFoundByWhatElseTheyProvide() throws Exception {
        assertTrue(provider().matchesRequirements(Map.of("implementation", "CPython", "version", "3.12")));
        assertFalse(provider().matchesRequirements(Map.of("implementation", "pypy")));
        assertFalse(provider().matchesRequirements(Map.of("vendor", "acme")));
    }

    @Test
    void haveToNameAPlace() {
        ToolchainModel model = new ToolchainModel();
        assertEquals(
                "A toolchain of the type python names neither a <pythonExecutable> nor a <pythonHome>.",
                assertThrows(
                                MisconfiguredToolchainException.class,
                                () -> new PythonToolchainFactory().createToolchain(model))
                        .getMessage());
    }

    @Test
    void haveTools(@TempDir Path home) throws Exception {
        Files.createDirectory(home.resolve("bin"));
        Path program = Files.createFile(home.resolve("bin/python3"));
        assertTrue(program.toFile().setExecutable(true));
        PythonToolchain toolchain =
                new PythonToolchain(model("<configuration><pythonHome>" + home + "</pythonHome></configuration>"));
        assertEquals(program.toString(), toolchain.findTool("python"));
        assertNull(toolchain.findTool("pip"));
    }

    private static PythonToolchain provider() throws Exception {
        ToolchainModel model = model("<configuration><pythonHome>/opt/a</pythonHome></configuration>");
        model.addProvide("version", "3.12.4");
        model.addProvide("implementation", "cpython");
        return new PythonToolchain(model);
    }

    private static List<Toolchain> interpreters(String... configurations) throws Exception {
        List<ToolchainModel> models = new ArrayList<>();
        for (String configuration : configurations) {
            models.add(model(configuration));
        }
        return interpreters(session(models.toArray(new ToolchainModel[0])));
    }

    private static List<Toolchain> interpreters(MavenSession session) {
        return new MavenToolchains(new Selected(null)).interpreters(session);
    }

    private static ToolchainModel model(String configuration) throws Exception {
        ToolchainModel model = new ToolchainModel();
        model.setType("python");
        model.setConfiguration(Xpp3DomBuilder.build(new StringReader(configuration)));
        return model;
    }

    private static MavenSession session(ToolchainModel... models) {
        return session(new DefaultMavenExecutionRequest().setToolchains(Map.of("python", List.of(models))));
    }

    private record Selected(@Nullable ToolchainPrivate toolchain) implements ToolchainManager {
        @Override
        public org.apache.maven.toolchain.@Nullable Toolchain getToolchainFromBuildContext(
                String type, MavenSession context) {
            return toolchain;
        }

        @Override
        public List<org.apache.maven.toolchain.Toolchain> getToolchains(
                MavenSession session, String type, Map<String, String> requirements) {
            return List.of();
        }
    }

    private static MavenSession session(MavenExecutionRequest request) {
        @SuppressWarnings("deprecation") // the only constructor that takes no container's components
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        return session;
    }
}
