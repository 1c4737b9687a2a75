package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.provision.DependencyArtifact.Coordinates;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The artifacts on a project's dependency tree, resolved as Maven resolves them for any plugin, but only when somebody asks: a
 * goal that declares it would make every build wait for it, and fail in phases before {@code package} for a module of the same
 * build that has no file yet. The JAR of such a module counts with the directory of its classes.
 */
final class ProjectDependencies {
    private static final String WHEEL = "whl";

    private final ProjectDependenciesResolver resolver;
    private final MavenSession session;
    private final MavenProject project;

    ProjectDependencies(ProjectDependenciesResolver resolver, MavenSession session, MavenProject project) {
        this.resolver = resolver;
        this.session = session;
        this.project = project;
    }

    /** The artifacts of some scopes, in Maven's order. */
    List<DependencyArtifact> of(Set<String> scopes) {
        if (project.getDependencies().stream().noneMatch(dependency -> leadsInto(scopes, dependency))) {
            return List.of();
        }
        DependencyResolutionResult result = resolve(scopes);
        List<DependencyArtifact> artifacts = new ArrayList<>();
        for (Dependency dependency : result.getDependencies()) {
            if (!scopes.contains(dependency.getScope())) {
                continue;
            }
            Artifact artifact = dependency.getArtifact();
            File file = artifact.getFile();
            Optional<Path> path = file == null ? unpacked(artifact, result, dependency) : Optional.of(file.toPath());
            path.ifPresent(found -> artifacts.add(dependency(artifact, found)));
        }
        return artifacts;
    }

    /** Whether a dependency, or what it brings with it, may be of one of the scopes. */
    private static boolean leadsInto(Set<String> scopes, org.apache.maven.model.Dependency dependency) {
        String scope =
                dependency.getScope() == null || dependency.getScope().isEmpty() ? "compile" : dependency.getScope();
        return scopes.contains(scope) || (scope.equals("compile") && scopes.contains("runtime"));
    }

    private DependencyResolutionResult resolve(Set<String> scopes) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || scopes.contains(node.getDependency().getScope()));
        try {
            return resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            DependencyResolutionResult result = e.getResult();
            if (result == null
                    || !result.getCollectionErrors().isEmpty()
                    || result.getDependencies().isEmpty()) {
                throw new Failure("The project's dependencies could not be resolved: " + e.getMessage(), e);
            }
            return result;
        }
    }

    /** What stands in for the file of a module of this build, which is made in the phase package. */
    private Optional<Path> unpacked(Artifact artifact, DependencyResolutionResult result, Dependency dependency) {
        Optional<MavenProject> module = session.getProjects().stream()
                .filter(other -> other.getGroupId().equals(artifact.getGroupId())
                        && other.getArtifactId().equals(artifact.getArtifactId())
                        && other.getVersion().equals(artifact.getBaseVersion()))
                .findFirst();
        if (module.isPresent() && artifact.getExtension().equals(WHEEL)) {
            throw new Failure(
                    "The wheel " + coordinates(artifact) + " is made by the module "
                            + module.get().getArtifactId()
                            + " of this build, in the phase package, which this build has not come to there.",
                    "Run mvn package, or install the module once: then its last wheel is taken from the local repository.");
        }
        if (module.isPresent()) {
            return classes(artifact, module.get().getBuild());
        }
        if (artifact.getExtension().equals("pom")) {
            // It has no file of its own to carry anything, and is often there for the order of a reactor only.
            return Optional.empty();
        }
        List<Exception> errors = result.getResolutionErrors(dependency);
        throw new Failure("The dependency " + coordinates(artifact) + " could not be had"
                + errors.stream()
                        .findFirst()
                        .map(error -> ": " + error.getMessage())
                        .orElse("."));
    }

    /** As in Maven's own reactor; what is no JAR, such as an archive of the module's environment, has nothing of its classes. */
    private static Optional<Path> classes(Artifact artifact, Build build) {
        if (!artifact.getExtension().equals("jar")) {
            return Optional.empty();
        }
        boolean tests = artifact.getClassifier().equals("tests");
        return Optional.of(Path.of(tests ? build.getTestOutputDirectory() : build.getOutputDirectory()));
    }

    private DependencyArtifact dependency(Artifact artifact, Path file) {
        boolean direct = project.getDependencies().stream()
                .anyMatch(declared -> declared.getGroupId().equals(artifact.getGroupId())
                        && declared.getArtifactId().equals(artifact.getArtifactId()));
        return new DependencyArtifact(coordinates(artifact), file, artifact.isSnapshot(), direct);
    }

    private static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getBaseVersion());
    }
}
