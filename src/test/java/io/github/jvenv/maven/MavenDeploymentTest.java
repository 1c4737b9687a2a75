package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.publication.Artifact;
import io.github.jvenv.publication.VersionListing;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.deployment.DeployRequest;
import org.eclipse.aether.deployment.DeployResult;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.MetadataRequest;
import org.eclipse.aether.resolution.MetadataResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenDeploymentTest {
    private static final RemoteRepository COMPANY =
            new RemoteRepository.Builder("company", "default", "https://maven.example/").build();
    private static final String REFUSED = "refused";
    private static final Artifact DEMO = new Artifact("pypi", "demo", "2.0", "py3-none-any", "whl");

    @TempDir
    private Path temporary;

    private final List<String> deployed = new ArrayList<>();
    private final Deque<String> listings = new ArrayDeque<>();

    @Test
    void listsAVersionAgainThatSomebodyElseHasOverwritten() throws IOException {
        listings.addAll(List.of("1.0 1.1", "1.0 1.1", "1.0 1.1 2.0"));
        deployment().list(List.of(DEMO));
        assertEquals(List.of("maven-metadata.xml [1.0, 1.1, 2.0]", "maven-metadata.xml [1.0, 1.1, 2.0]"), deployed);
    }

    @Test
    void listsWhatNobodyHasListedYet() throws IOException {
        listings.addAll(List.of("", "2.0"));
        deployment().list(List.of(DEMO));
        assertEquals(List.of("maven-metadata.xml [2.0]"), deployed);
    }

    @Test
    void asksOnlyWhereEverythingIsListed() throws IOException {
        listings.add("1.0 2.0");
        deployment().list(List.of(DEMO));
        assertEquals(List.of(), deployed);
    }

    @Test
    void doesNotWriteAListingAnewThatCannotBeAsked() {
        listings.add(REFUSED);
        Failure failure = assertThrows(Failure.class, () -> deployment().list(List.of(DEMO)));
        assertEquals(
                "What the repository company (https://maven.example/) has cannot be found out: refused",
                failure.getMessage());
        assertEquals(List.of(), deployed);
    }

    @Test
    void saysThatAVersionDoesNotStayListed() throws IOException {
        for (int i = 0; i < 10; i++) {
            listings.add("1.0");
        }
        Failure failure = assertThrows(Failure.class, () -> deployment().list(List.of(DEMO)));
        assertEquals(
                "The versions 2.0 of pypi:demo are in the repository company (https://maven.example/) and do not stay"
                        + " listed there.",
                failure.getMessage());
    }

    @Test
    void saysWhatIsWrongWithAListing() throws IOException {
        listings.add("<html><body>Try again later.</body></html>");
        Failure failure = assertThrows(Failure.class, () -> deployment().list(List.of(DEMO)));
        assertEquals(
                "The versions of pypi:demo that the repository company (https://maven.example/) lists cannot be read:"
                        + " its element is html and not metadata.",
                failure.getMessage());

        listings.add("<metadata>" + " ".repeat(16 * 1024 * 1024));
        failure = assertThrows(Failure.class, () -> deployment().list(List.of(DEMO)));
        assertEquals(
                "The versions of pypi:demo that the repository company (https://maven.example/) lists cannot be read:"
                        + " it is longer than 16777216 bytes.",
                failure.getMessage());
    }

    @Test
    void doesNotTakeARepositoryThatCannotBeAskedForOneThatHasNothing() throws IOException {
        assertEquals(Map.of(), deployment().findAll(List.of(DEMO)));
        Artifact unreachable = new Artifact("pypi", "unreachable", "1.0", "", "json");
        Failure failure = assertThrows(Failure.class, () -> deployment().findAll(List.of(unreachable)));
        assertEquals(
                "What the repository company (https://maven.example/) has cannot be found out: refused",
                failure.getMessage());
        assertEquals(
                Optional.of("User name and password for it are those of the <server> 'company' in settings.xml."),
                failure.hint());
    }

    @Test
    void asksForNoPasswordWhereTheUrlCannotBeReachedAtAll() {
        Artifact elsewhere = new Artifact("pypi", "elsewhere", "1.0", "", "json");
        Failure failure = assertThrows(Failure.class, () -> deployment().findAll(List.of(elsewhere)));
        assertEquals(Optional.empty(), failure.hint());
    }

    private MavenDeployment deployment() {
        return new MavenDeployment(system(), new DefaultRepositorySystemSession(), COMPANY, temporary);
    }

    /** A system whose listings are told beforehand, one after the other. */
    private RepositorySystem system() {
        return (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "newDeploymentRepository" -> arguments[1];
                    case "newLocalRepositoryManager" ->
                        new SimpleLocalRepositoryManagerFactory()
                                .newInstance((RepositorySystemSession) arguments[0], (LocalRepository) arguments[1]);
                    case "deploy" -> deploy((DeployRequest) arguments[1]);
                    case "resolveMetadata" ->
                        List.of(listing((MetadataRequest)
                                ((Collection<?>) arguments[1]).iterator().next()));
                    case "resolveArtifacts" ->
                        throw missing((ArtifactRequest)
                                ((Collection<?>) arguments[1]).iterator().next());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object deploy(DeployRequest request) throws IOException {
        request.getArtifacts().forEach(artifact -> deployed.add(artifact.toString()));
        for (Metadata metadata : request.getMetadata()) {
            deployed.add(metadata.getType() + " "
                    + VersionListing.read(Files.readAllBytes(metadata.getFile().toPath())));
        }
        return new DeployResult(request);
    }

    private MetadataResult listing(MetadataRequest request) throws IOException {
        String listing = listings.remove();
        if (listing.isEmpty()) {
            return new MetadataResult(request)
                    .setException(new MetadataNotFoundException(request.getMetadata(), COMPANY));
        }
        if (listing.equals(REFUSED)) {
            return new MetadataResult(request)
                    .setException(new MetadataTransferException(request.getMetadata(), COMPANY, REFUSED));
        }
        Path file = Files.createTempFile(temporary, "listing", ".xml");
        Files.writeString(
                file,
                listing.startsWith("<")
                        ? listing
                        : new ListedVersions("pypi", "demo").with(List.of(listing.split(" ")), List.of()));
        MetadataResult result = new MetadataResult(request);
        result.setMetadata(request.getMetadata().setFile(file.toFile()));
        return result;
    }

    private static ArtifactResolutionException missing(ArtifactRequest request) {
        ArtifactResult result = new ArtifactResult(request);
        result.addException(
                switch (request.getArtifact().getArtifactId()) {
                    case "unreachable" -> new ArtifactTransferException(request.getArtifact(), COMPANY, REFUSED);
                    case "elsewhere" ->
                        new ArtifactTransferException(
                                request.getArtifact(), COMPANY, new NoRepositoryConnectorException(COMPANY));
                    default -> new ArtifactNotFoundException(request.getArtifact(), COMPANY);
                });
        return new ArtifactResolutionException(List.of(result));
    }
}
