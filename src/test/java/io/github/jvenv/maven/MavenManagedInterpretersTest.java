package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.managed.ManagedInterpreters;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.testing.SilentLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.Version;
import org.junit.jupiter.api.Test;

class MavenManagedInterpretersTest {
    private static final List<RemoteRepository> REPOSITORIES =
            List.of(new RemoteRepository.Builder("mirror", "default", "https://maven.example/").build());

    private final List<String> asked = new ArrayList<>();
    private final List<Exception> reasons = new ArrayList<>();
    private final List<Exception> silence = new ArrayList<>();
    private boolean nothing;
    private boolean offline;

    @Test
    void haveTheVersionsOfTheRepositories() {
        MavenManagedInterpreters interpreters = interpreters(List.of("3.12.1-1.5.10", "3.13.5-1.5.12"));
        assertEquals(List.of("3.12.1-1.5.10", "3.13.5-1.5.12"), interpreters.versions());
        assertEquals(List.of("org.bytedeco:cpython:jar:[0,) of mirror"), asked);
    }

    @Test
    void haveNoVersionWhereTheRangeCannotBeResolved() {
        assertEquals(List.of(), interpreters(List.of()).versions());
    }

    @Test
    void areNotNoneWhereTheRepositoryCannotBeAsked() {
        Metadata listing =
                new DefaultMetadata("org.bytedeco", "cpython", "maven-metadata.xml", Metadata.Nature.RELEASE);
        silence.add(new MetadataNotFoundException(listing, REPOSITORIES.get(0)));
        silence.add(new MetadataTransferException(listing, REPOSITORIES.get(0), "status: 403 Forbidden"));
        assertEquals(List.of("3.13.5-1"), interpreters(List.of("3.13.5-1")).versions());
        nothing = true;
        Failure failure = assertThrows(
                Failure.class, () -> interpreters(List.of("3.13.5-1")).versions());
        assertEquals(
                "The Maven repository cannot be asked for versions of org.bytedeco:cpython: status: 403 Forbidden",
                failure.getMessage());
        silence.remove(1);
        assertEquals(List.of(), interpreters(List.of("3.13.5-1")).versions());
        silence.add(new MetadataTransferException(listing, REPOSITORIES.get(0), "offline"));
        offline = true;
        assertEquals(List.of(), interpreters(List.of("3.13.5-1")).versions());
    }

    @Test
    void areTheJarsOfAPlatform() {
        assertEquals(
                Optional.of(Path.of("/m2/cpython.jar")),
                interpreters(List.of("3.13.5-1.5.12")).findJar("3.13.5-1.5.12", "linux-x86_64"));
        assertEquals(List.of("org.bytedeco:cpython:jar:linux-x86_64:3.13.5-1.5.12 of mirror"), asked);
    }

    @Test
    void areAbsentWhereTheJarCannotBeHad() {
        assertEquals(Optional.empty(), interpreters(List.of("3.13.5-1.5.12")).findJar("3.12.1-1.5.10", "linux-x86_64"));
    }

    @Test
    void areAbsentWhereEveryRepositorySaysSo() {
        Artifact jar = new DefaultArtifact("org.bytedeco:cpython:jar:linux-x86_64:3.13.5-1.5.12");
        reasons.add(new ArtifactNotFoundException(jar, REPOSITORIES.get(0)));
        assertEquals(Optional.empty(), interpreters(List.of("3.12.1-1.5.10")).findJar("3.13.5-1.5.12", "linux-x86_64"));
    }

    @Test
    void areNotAbsentWhereTheRepositoryCannotBeAsked() {
        Artifact jar = new DefaultArtifact("org.bytedeco:cpython:jar:linux-x86_64:3.13.5-1.5.12");
        reasons.add(new ArtifactNotFoundException(jar, REPOSITORIES.get(0)));
        reasons.add(new ArtifactTransferException(jar, REPOSITORIES.get(0), "status code: 503"));
        MavenManagedInterpreters interpreters = interpreters(List.of("3.12.1-1.5.10"));
        Failure failure = assertThrows(Failure.class, () -> interpreters.findJar("3.13.5-1.5.12", "linux-x86_64"));
        assertEquals(
                "The interpreter org.bytedeco:cpython:jar:linux-x86_64:3.13.5-1.5.12 cannot be had: status code: 503",
                failure.getMessage());
        offline = true;
        assertEquals(Optional.empty(), interpreters(List.of("3.12.1-1.5.10")).findJar("3.13.5-1.5.12", "linux-x86_64"));
    }

    @Test
    void canBeThoseOfACompany() {
        MavenManagedInterpreters interpreters = interpreters(" com.example:python ", List.of("3.13.5-1"));
        assertEquals("com.example:python", interpreters.artifact());
        assertEquals(List.of("3.13.5-1"), interpreters.versions());
        assertEquals(Optional.of(Path.of("/m2/cpython.jar")), interpreters.findJar("3.13.5-1", "linux-x86_64"));
        assertEquals(
                List.of(
                        "com.example:python:jar:[0,) of mirror",
                        "com.example:python:jar:linux-x86_64:3.13.5-1 of mirror"),
                asked);
    }

    @Test
    void comeFromAnArtifactWithAGroupAndAName() {
        Failure failure = assertThrows(Failure.class, () -> interpreters("python", List.of()));
        assertEquals(
                "The parameter <managedInterpreter> is 'python', and expected are the group and the name of an artifact,"
                        + " such as org.bytedeco:cpython.",
                failure.getMessage());
    }

    private MavenManagedInterpreters interpreters(List<String> versions) {
        return interpreters(ManagedInterpreters.USUAL, versions);
    }

    private MavenManagedInterpreters interpreters(String artifact, List<String> versions) {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> answer(arguments[1], versions));
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession().setOffline(offline);
        return new MavenManagedInterpreters(artifact, system, session, REPOSITORIES, new SilentLog());
    }

    private Object answer(Object request, List<String> versions) throws Exception {
        if (request instanceof VersionRangeRequest range) {
            asked.add(range.getArtifact() + " of "
                    + range.getRepositories().get(0).getId());
            VersionRangeResult result = new VersionRangeResult(range);
            if (versions.isEmpty()) {
                throw new VersionRangeResolutionException(result, "nothing is known");
            }
            List<Version> parsed = new ArrayList<>();
            for (String version : versions) {
                parsed.add(new GenericVersionScheme().parseVersion(version));
            }
            silence.forEach(result::addException);
            return result.setVersions(nothing ? List.of() : parsed);
        }
        ArtifactRequest one = (ArtifactRequest) request;
        asked.add(one.getArtifact() + " of " + one.getRepositories().get(0).getId());
        ArtifactResult result = new ArtifactResult(one);
        if (!versions.contains(one.getArtifact().getVersion())) {
            reasons.forEach(result::addException);
            throw new ArtifactResolutionException(List.of(result));
        }
        return result.setArtifact(
                one.getArtifact().setFile(Path.of("/m2/cpython.jar").toFile()));
    }
}
