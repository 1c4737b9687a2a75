package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.publication.Artifact;
import io.github.jvenv.publication.ArtifactRepository;
import io.github.jvenv.publication.VersionListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.deployment.DeployRequest;
import org.eclipse.aether.deployment.DeploymentException;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.MetadataRequest;
import org.eclipse.aether.resolution.MetadataResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;
import org.jspecify.annotations.Nullable;

/**
 * A repository that the resolver deploys to, with the servers, proxies and transports of the session. What it is asked first
 * goes through a local repository of its own, so that nothing which was fetched, or missed, before counts for an answer.
 */
final class MavenDeployment implements ArtifactRepository {
    private static final String LISTING = "maven-metadata.xml";

    private static final int LARGEST_LISTING_BYTES = 16 * 1024 * 1024;

    /** Who deploys at the same moment may overwrite our words in a listing, but not again and again. */
    private static final int TRIES = 5;

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final RemoteRepository repository;
    private final Path work;

    /**
     * @param repository where to deploy
     * @param work an empty directory for as long as this object is used
     */
    MavenDeployment(RepositorySystem system, RepositorySystemSession session, RemoteRepository repository, Path work) {
        this.system = system;
        this.session = session;
        this.repository = system.newDeploymentRepository(session, repository);
        this.work = work;
    }

    @Override
    public String description() {
        return "the repository " + repository.getId() + " (" + repository.getUrl() + ")";
    }

    @Override
    public Map<Artifact, Path> findAll(Collection<Artifact> artifacts) throws IOException {
        List<ArtifactRequest> requests = new ArrayList<>();
        Map<String, Artifact> byName = new HashMap<>();
        for (Artifact artifact : artifacts) {
            requests.add(new ArtifactRequest(aether(artifact), List.of(repository), null));
            byName.put(aether(artifact).toString(), artifact);
        }
        Map<Artifact, Path> found = new LinkedHashMap<>();
        for (ArtifactResult result : resolveOneFirst(requests)) {
            if (result.isResolved()) {
                found.put(
                        byName.get(result.getRequest().getArtifact().toString()),
                        result.getArtifact().getFile().toPath());
            } else {
                Optional<Exception> unanswered = Unanswered.reason(result);
                if (unanswered.isPresent()) {
                    throw unknown(unanswered.get());
                }
            }
        }
        return found;
    }

    /** Maven makes the directory of a file: repository when it first asks, and fails if several threads do so at once. */
    private List<ArtifactResult> resolveOneFirst(List<ArtifactRequest> requests) throws IOException {
        int first = Math.min(1, requests.size());
        List<ArtifactResult> results = new ArrayList<>(resolve(requests.subList(0, first)));
        results.addAll(resolve(requests.subList(first, requests.size())));
        return results;
    }

    private List<ArtifactResult> resolve(List<ArtifactRequest> requests) throws IOException {
        if (requests.isEmpty()) {
            return List.of();
        }
        try {
            return system.resolveArtifacts(asking(), requests);
        } catch (ArtifactResolutionException e) {
            return e.getResults();
        }
    }

    private Failure unknown(Exception reason) {
        return new Failure(
                "What " + description() + " has cannot be found out: " + reason.getMessage(), hint(reason), reason);
    }

    /** Nobody is asked for a password where Maven does not know how to reach the URL at all. */
    private @Nullable String hint(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoRepositoryConnectorException) {
                return null;
            }
        }
        return "User name and password for it are those of the <server> '" + repository.getId() + "' in settings.xml.";
    }

    @Override
    public void deploy(Map<Artifact, Path> artifacts) throws IOException {
        if (artifacts.isEmpty()) {
            return;
        }
        DeployRequest request = new DeployRequest().setRepository(repository);
        artifacts.forEach(
                (artifact, file) -> request.addArtifact(aether(artifact).setFile(file.toFile())));
        deploy(own(session), request);
    }

    @Override
    public void list(Collection<Artifact> artifacts) throws IOException {
        Map<Coordinates, Set<String>> wanted = new LinkedHashMap<>();
        for (Artifact artifact : artifacts) {
            wanted.computeIfAbsent(new Coordinates(artifact.group(), artifact.name()), any -> new TreeSet<>())
                    .add(artifact.version());
        }
        Map<Coordinates, List<String>> listed = listed(wanted.keySet());
        for (Map.Entry<Coordinates, Set<String>> one : wanted.entrySet()) {
            requireListed(one.getKey(), one.getValue(), listed.getOrDefault(one.getKey(), List.of()));
        }
    }

    private void deploy(RepositorySystemSession through, DeployRequest request) {
        try {
            system.deploy(through, request);
        } catch (DeploymentException e) {
            throw new Failure("Deploying to " + description() + " failed: " + e.getMessage(), hint(e), e);
        }
    }

    /** Lists what is missing, again if somebody else wrote the listing anew at the same moment. */
    private void requireListed(Coordinates of, Set<String> versions, List<String> before) throws IOException {
        List<String> listed = before;
        for (int i = 0; i < TRIES; i++) {
            Set<String> missing = new TreeSet<>(versions);
            listed.forEach(missing::remove);
            if (missing.isEmpty()) {
                return;
            }
            relist(of, listed, missing);
            listed = listed(Set.of(of)).getOrDefault(of, List.of());
        }
        throw new Failure(
                "The versions " + String.join(", ", versions) + " of " + of + " are in " + description()
                        + " and do not stay listed there.",
                "Publish again when nobody else does.");
    }

    /** The versions that are listed now; nothing for what has no listing. */
    private Map<Coordinates, List<String>> listed(Collection<Coordinates> all) throws IOException {
        List<MetadataRequest> requests = all.stream()
                .map(of -> new MetadataRequest(of.listing(), repository, null))
                .toList();
        Map<Coordinates, List<String>> listed = new HashMap<>();
        for (MetadataResult result : system.resolveMetadata(asking(), requests)) {
            if (result.isResolved()) {
                Metadata found = result.getMetadata();
                Coordinates of = new Coordinates(found.getGroupId(), found.getArtifactId());
                listed.put(of, versions(of, found.getFile().toPath()));
            } else if (!(result.getException() instanceof MetadataNotFoundException)) {
                throw unknown(result.getException());
            }
        }
        return listed;
    }

    private List<String> versions(Coordinates of, Path listing) throws IOException {
        try {
            if (Files.size(listing) > LARGEST_LISTING_BYTES) {
                throw new IllegalArgumentException("it is longer than " + LARGEST_LISTING_BYTES + " bytes");
            }
            return VersionListing.read(Files.readAllBytes(listing));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "The versions of " + of + " that " + description() + " lists cannot be read: " + e.getMessage()
                            + ".",
                    "Have the repository write its maven-metadata.xml anew.",
                    e);
        }
    }

    /** Deploys a listing with more versions in it. */
    private void relist(Coordinates of, List<String> listed, Set<String> more) throws IOException {
        String text = new ListedVersions(of.group(), of.name()).with(listed, more);
        Path file = Files.writeString(Files.createTempFile(work, "listing", ".xml"), text);
        Metadata metadata = of.listing().setFile(file.toFile());
        deploy(own(session), new DeployRequest().setRepository(repository).addMetadata(metadata));
    }

    /** What has a listing of its versions. */
    private record Coordinates(String group, String name) {
        Metadata listing() {
            return new DefaultMetadata(group, name, LISTING, Metadata.Nature.RELEASE_OR_SNAPSHOT);
        }

        @Override
        public String toString() {
            return group + ":" + name;
        }
    }

    private static org.eclipse.aether.artifact.Artifact aether(Artifact artifact) {
        return new DefaultArtifact(
                artifact.group(), artifact.name(), artifact.classifier(), artifact.type(), artifact.version());
    }

    /** The session for questions: what is missing is no news, and nothing is believed that was known before. */
    private RepositorySystemSession asking() throws IOException {
        DefaultRepositorySystemSession asking = own(session);
        asking.setTransferListener(null);
        return asking;
    }

    private DefaultRepositorySystemSession own(RepositorySystemSession template) {
        DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(template);
        own.setCache(new DefaultRepositoryCache());
        own.setWorkspaceReader(null);
        own.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        try {
            Path local = Files.createTempDirectory(work, "repository");
            own.setLocalRepositoryManager(system.newLocalRepositoryManager(own, new LocalRepository(local.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }
}
