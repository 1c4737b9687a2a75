package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.provision.DependencyArtifact;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.junit.jupiter.api.Test;

class ProjectDependenciesTest {
    private final MavenProject project = new MavenProject();
    private final MavenProject module = new MavenProject();

    ProjectDependenciesTest() {
        org.apache.maven.model.Dependency declared = new org.apache.maven.model.Dependency();
        declared.setGroupId("com.example");
        declared.setArtifactId("library");
        project.getDependencies().add(declared);
        module.setGroupId("com.example");
        module.setArtifactId("library");
        module.setVersion("1.0");
        Build build = new Build();
        build.setOutputDirectory("/library/target/classes");
        build.setTestOutputDirectory("/library/target/test-classes");
        module.setBuild(build);
    }

    @Test
    void takeTheClassesOfModuleThatHasNoJarYet() {
        assertEquals(List.of(Path.of("/library/target/classes")), files(artifact("", "jar")));
        assertEquals(List.of(Path.of("/library/target/classes")), files(artifact("all", "jar")));
    }

    @Test
    void takeTheClassesOfTestsForTheJarOfTests() {
        assertEquals(List.of(Path.of("/library/target/test-classes")), files(artifact("tests", "jar")));
    }

    @Test
    void takeNothingOfTheClassesForWhatIsNoJar() {
        assertEquals(List.of(), files(artifact("env", "tar.gz")));
        assertEquals(List.of(), files(artifact("", "pom")));
    }

    private static Artifact artifact(String classifier, String extension) {
        return new DefaultArtifact("com.example", "library", classifier, extension, "1.0");
    }

    private List<Path> files(Artifact artifact) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        @SuppressWarnings("deprecation") // the only constructor that takes no container's components
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(module, project));
        Object result = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DependencyResolutionResult.class},
                (proxy, method, arguments) -> List.of(new Dependency(artifact, "compile")));
        return new ProjectDependencies(any -> (DependencyResolutionResult) result, session, project)
                .of(Set.of("compile")).stream().map(DependencyArtifact::file).toList();
    }
}
