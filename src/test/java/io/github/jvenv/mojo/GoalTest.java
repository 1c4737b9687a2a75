package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.testing.FakePython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.NoLocalRepositoryManagerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of goals share: a project in a directory of its own, a Maven session, a Python, and an ear for the log. */
abstract class GoalTest {
    @TempDir
    Path temporary;

    final List<String> lines = new ArrayList<>();
    private Path root;
    private MavenSession session;
    private MavenProject project;

    @BeforeEach
    void installPython() throws IOException {
        FakePython.cpython(root().resolve("bin/python"), "3.13.5");
    }

    @Provides
    Log log() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add("INFO " + line);
            }

            @Override
            public void warn(CharSequence line) {
                lines.add("WARN " + line);
            }
        };
    }

    @Provides
    MavenProject project() {
        if (project == null) {
            project = new MavenProject();
            project.setFile(root().resolve("pom.xml").toFile());
            Build build = new Build();
            build.setDirectory(root().resolve("target").toString());
            build.setFinalName("demo-1.0");
            project.setBuild(build);
            project.setGroupId("io.github.jvenv.it");
            project.setArtifactId("demo");
            project.setVersion("1.0");
            project.setArtifact(new DefaultArtifact(
                    "io.github.jvenv.it", "demo", "1.0", null, "pom", null, new DefaultArtifactHandler("pom")));
        }
        return project;
    }

    @Provides
    MavenSession session() {
        if (session == null) {
            session = newSession();
        }
        return session;
    }

    private MavenSession newSession() {
        DefaultRepositorySystemSession repositorySession = new DefaultRepositorySystemSession();
        LocalRepository local = new LocalRepository(root().resolve("m2").toFile());
        try {
            repositorySession.setLocalRepositoryManager(
                    new SimpleLocalRepositoryManagerFactory().newInstance(repositorySession, local));
        } catch (NoLocalRepositoryManagerException e) {
            throw new IllegalStateException(e);
        }
        MavenExecutionRequest request = new DefaultMavenExecutionRequest().setBaseDirectory(root().toFile());
        @SuppressWarnings("deprecation") // the only constructor that takes no container's components
        MavenSession made = new MavenSession(null, repositorySession, request, new DefaultMavenExecutionResult());
        made.setProjects(List.of(project()));
        return made;
    }

    final Path root() {
        if (root == null) {
            try {
                root = temporary.toRealPath();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return root;
    }

    final Path venv() {
        return root().resolve("target/venv");
    }

    final void property(String name, String value) {
        session().getUserProperties().setProperty(name, value);
    }

    /** What the goal logs. The interpreters of these tests have no pip that an environment could be given. */
    final List<String> run(Mojo mojo) throws Exception {
        lines.clear();
        if (mojo instanceof EnvironmentMojo) {
            MojoExtension.setVariableValueToObject(mojo, "pip", "false");
        }
        mojo.execute();
        return lines.stream().map(this::portable).toList();
    }

    final void assertFails(Mojo mojo, String message) {
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals(message, portable(failure.getMessage()));
    }

    final void assertNothingMade() {
        assertFalse(Files.exists(root().resolve("target")));
    }

    final String portable(String text) {
        return text.replace(root().toString(), "ROOT");
    }
}
