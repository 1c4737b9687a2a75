package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.publication.ArtifactRepository;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DeploymentRepository;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.Test;

class MavenDeploymentsTest {
    private final MavenProject project = new MavenProject();
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenDeployments deployments = new MavenDeployments(system());

    @Test
    void goToTheRepositoryThatIsNamed() {
        managed("releases", "https://releases.example/");
        assertEquals("the repository company (https://maven.example/r)", found("company::https://maven.example/r"));
        assertEquals(
                "the repository company (https://maven.example/r)", found("company::default::https://maven.example/r"));
    }

    @Test
    void goToTheRepositoryForReleasesOfTheProjectWhateverItsOwnVersionIs() {
        managed("releases", "https://releases.example/");
        project.setVersion("1.0-SNAPSHOT");
        assertEquals("the repository releases (https://releases.example/)", found(""));
    }

    @Test
    void needARepository() {
        assertFails("No repository is named to which wheels are published.", "");
        assertFails("The parameter <repository> is not of the form id::url.", "https://maven.example/r");
    }

    @Test
    void takeNoPasswordThatWouldBeShown() {
        assertFails(
                "The URL of the repository company has a user name in it, which would be shown to whoever sees the log.",
                "company::https://ann:secret@maven.example/r");
        assertFails(
                "The URL of the repository company has a user name in it, which would be shown to whoever sees the log.",
                "company::https://ann:secret@our_maven/r");
    }

    @Test
    void needTheNetwork() {
        request.setOffline(true);
        assertFails(
                "Maven is offline, and nothing can be published without the repository.",
                "company::https://maven.example/r");
    }

    private void managed(String id, String url) {
        DeploymentRepository repository = new DeploymentRepository();
        repository.setId(id);
        repository.setUrl(url);
        DistributionManagement management = new DistributionManagement();
        management.setRepository(repository);
        project.getModel().setDistributionManagement(management);
    }

    private void assertFails(String message, String named) {
        assertEquals(message, assertThrows(Failure.class, () -> found(named)).getMessage());
    }

    private String found(String named) {
        @SuppressWarnings("deprecation") // the only constructor that takes no container's components
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        ArtifactRepository repository = deployments
                .of(session, project, Optional.of(named).filter(text -> !text.isEmpty()))
                .apply(Path.of("work"));
        return repository.description();
    }

    /** A system that knows nothing to add to a repository. */
    private static RepositorySystem system() {
        return (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("newDeploymentRepository")) {
                        return arguments[1];
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
