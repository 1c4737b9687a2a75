package io.github.jvenv.maven;

import io.github.jvenv.interpreter.ManagedInterpreters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/**
 * The interpreters that the Maven repository has, resolved as any artifact is: from the local repository, through mirrors
 * and proxies, offline or not.
 */
final class MavenManagedInterpreters implements ManagedInterpreters {
    private static final String GROUP = "org.bytedeco";
    private static final String ARTIFACT = "cpython";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Log log;

    MavenManagedInterpreters(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, Log log) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.log = log;
    }

    @Override
    public List<String> versions() {
        Artifact any = new DefaultArtifact(GROUP, ARTIFACT, "jar", "[0,)");
        List<String> versions = new ArrayList<>();
        try {
            for (Version version : system.resolveVersionRange(session, new VersionRangeRequest(any, repositories, null))
                    .getVersions()) {
                versions.add(version.toString());
            }
        } catch (VersionRangeResolutionException e) {
            log.debug("The versions of " + GROUP + ":" + ARTIFACT + " are not known.", e);
        }
        return versions;
    }

    @Override
    public Optional<Path> findJar(String version, String classifier) {
        Artifact jar = new DefaultArtifact(GROUP, ARTIFACT, classifier, "jar", version);
        try {
            return Optional.of(system.resolveArtifact(session, new ArtifactRequest(jar, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            log.debug("The artifact " + jar + " cannot be had.", e);
            return Optional.empty();
        }
    }
}
