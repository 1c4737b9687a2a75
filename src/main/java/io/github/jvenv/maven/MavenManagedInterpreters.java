package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.SilentRepositoryFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.version.Version;

/**
 * The interpreters that the Maven repository has, resolved as any artifact is: from the local repository, through mirrors
 * and proxies, offline or not.
 */
final class MavenManagedInterpreters implements ManagedInterpreters {
    private static final Pattern COORDINATES = Pattern.compile("([\\w.-]+):([\\w.-]+)");

    private final String group;
    private final String name;
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Log log;

    /**
     * The versions of an artifact.
     *
     * @param coordinates its group and name, parted by a colon
     */
    MavenManagedInterpreters(
            String coordinates,
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            Log log) {
        Matcher parts = COORDINATES.matcher(coordinates.strip());
        if (!parts.matches()) {
            throw new Failure("The parameter <managedInterpreter> is '" + coordinates
                    + "', and expected are the group and the name of an artifact, such as " + USUAL + ".");
        }
        this.group = parts.group(1);
        this.name = parts.group(2);
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.log = log;
    }

    @Override
    public String artifact() {
        return group + ":" + name;
    }

    @Override
    public boolean isOffline() {
        return session.isOffline();
    }

    @Override
    public List<String> versions() {
        Artifact any = new DefaultArtifact(group, name, "jar", "[0,)");
        List<String> versions = new ArrayList<>();
        try {
            VersionRangeResult known =
                    system.resolveVersionRange(session, new VersionRangeRequest(any, repositories, null));
            for (Version version : known.getVersions()) {
                versions.add(version.toString());
            }
            Optional<Exception> unanswered = Unanswered.reason(known);
            if (versions.isEmpty() && unanswered.isPresent() && !session.isOffline()) {
                throw new SilentRepositoryFailure(artifact(), unanswered.get());
            }
        } catch (VersionRangeResolutionException e) {
            log.debug("The versions of " + artifact() + " are not known.", e);
        }
        return versions;
    }

    @Override
    public Optional<Path> findJar(String version, String classifier) {
        Artifact jar = new DefaultArtifact(group, name, classifier, "jar", version);
        try {
            return Optional.of(system.resolveArtifact(session, new ArtifactRequest(jar, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            requireMissing(jar, e);
            log.debug("The artifact " + jar + " cannot be had.", e);
            return Optional.empty();
        }
    }

    /** Without this an older interpreter would be taken unseen. */
    private void requireMissing(Artifact jar, ArtifactResolutionException failed) {
        Optional<Exception> unanswered = failed.getResults().stream()
                .flatMap(result -> Unanswered.reason(result).stream())
                .findFirst();
        if (unanswered.isPresent() && !session.isOffline()) {
            throw new Failure(
                    "The interpreter " + jar + " cannot be had: "
                            + unanswered.get().getMessage(),
                    "Try again, or name an interpreter of this machine or another version with <python>.",
                    unanswered.get());
        }
    }
}
