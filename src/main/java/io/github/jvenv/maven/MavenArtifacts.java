package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The files of artifacts, from the build itself, the local repository or the project's repositories. */
@Singleton
public final class MavenArtifacts {
    private static final String USUAL_TYPE = "tar.gz";
    private static final String USUAL_CLASSIFIER = "env";

    private final RepositorySystem system;

    @Inject
    MavenArtifacts(RepositorySystem system) {
        this.system = system;
    }

    /**
     * The archive of an environment.
     *
     * @param coordinates {@code groupId:artifactId:version[:type[:classifier]]}
     */
    public Path archive(MavenSession session, MavenProject project, String coordinates) {
        String[] parts = coordinates.strip().split(":", -1);
        boolean whole = parts.length >= 3 && parts.length <= 5;
        for (String part : parts) {
            whole &= part.matches("[A-Za-z0-9_.-]+");
        }
        if (!whole) {
            throw new Failure(
                    "The artifact '" + coordinates + "' has no coordinates that Maven knows.",
                    "Write groupId:artifactId:version[:type[:classifier]], for example com.acme:app:1.0:tar.gz:env.");
        }
        String classifier = parts.length > 4 ? parts[4] : USUAL_CLASSIFIER;
        List<RemoteRepository> remote = project.getRemoteProjectRepositories();
        try {
            return resolve(session, parts, classifier, remote == null ? List.of() : remote);
        } catch (ArtifactResolutionException e) {
            if (parts.length < 5) {
                try { // of a project with the packaging jvenv it is the main artifact, which has no classifier
                    return resolve(session, parts, "", remote == null ? List.of() : remote);
                } catch (ArtifactResolutionException second) {
                    e.addSuppressed(second);
                }
            }
            throw new Failure("The archive " + artifact(parts, classifier) + " could not be had: " + e.getMessage(), e);
        }
    }

    private Path resolve(MavenSession session, String[] parts, String classifier, List<RemoteRepository> remote)
            throws ArtifactResolutionException {
        return system.resolveArtifact(
                        session.getRepositorySession(), new ArtifactRequest(artifact(parts, classifier), remote, null))
                .getArtifact()
                .getFile()
                .toPath();
    }

    private static DefaultArtifact artifact(String[] parts, String classifier) {
        return new DefaultArtifact(parts[0], parts[1], classifier, parts.length > 3 ? parts[3] : USUAL_TYPE, parts[2]);
    }
}
