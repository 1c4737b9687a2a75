package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class MavenToolchainsTest {
    @Test
    void areInTheOrderOfTheFile() throws Exception {
        assertEquals(
                List.of(Path.of("/opt/b/bin/python3"), Path.of("/opt/a"), Path.of("/opt/c")),
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
    void areNoneWithoutToolchains() {
        assertEquals(List.of(), MavenToolchains.interpreters(session(new DefaultMavenExecutionRequest())));
        assertEquals(
                List.of(),
                MavenToolchains.interpreters(
                        session(new DefaultMavenExecutionRequest().setToolchains(Map.of("jdk", List.of())))));
    }

    private static List<Path> interpreters(String... configurations) throws Exception {
        List<ToolchainModel> models = new ArrayList<>();
        for (String configuration : configurations) {
            ToolchainModel model = new ToolchainModel();
            model.setType("python");
            model.setConfiguration(Xpp3DomBuilder.build(new StringReader(configuration)));
            models.add(model);
        }
        return MavenToolchains.interpreters(
                session(new DefaultMavenExecutionRequest().setToolchains(Map.of("python", models))));
    }

    private static MavenSession session(MavenExecutionRequest request) {
        @SuppressWarnings("deprecation") // the only constructor that takes no container's components
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        return session;
    }
}
