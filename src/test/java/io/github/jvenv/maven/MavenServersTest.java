package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.surroundings.ServerSettings.Kind;
import io.github.jvenv.surroundings.ServerSettings.Place;
import io.github.jvenv.surroundings.ServerSettings.StandIn;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.junit.jupiter.api.Test;

class MavenServersTest {
    private final Settings settings = new Settings();
    private final DefaultMirrorSelector selector = new DefaultMirrorSelector();
    private final MavenServers servers = new MavenServers(
            settings,
            new FakeDecrypter(),
            selector,
            List.of(new RemoteRepository.Builder("nexus", "default", "https://nexus.example/maven/")
                    .setMirroredRepositories(
                            List.of(new RemoteRepository.Builder("releases", "default", "https://r.example/").build()))
                    .build()));

    @Test
    void decryptsThePasswordOfTheServer() {
        server("corp", "ann", "{encrypted}");
        assertEquals(Optional.of(new Credentials("ann", "decrypted")), servers.credentials("corp"));
        assertEquals(Optional.empty(), servers.credentials("other"));
    }

    @Test
    void knowsServersThatNameNobody() {
        server("empty", null, null);
        server("token", null, "t");
        assertEquals(Optional.empty(), servers.credentials("empty"));
        assertEquals(Optional.of(new Credentials("", "t")), servers.credentials("token"));
    }

    @Test
    void saysThatAPasswordCannotBeDecrypted() {
        server("corp", "ann", "{broken}");
        Failure failure = assertThrows(Failure.class, () -> servers.credentials("corp"));
        assertEquals("The password of the <server> 'corp' of settings.xml cannot be decrypted.", failure.getMessage());
        assertEquals(
                Optional.of("Check that settings-security.xml has the master password with which it was encrypted."),
                failure.hint());
    }

    @Test
    void takesMirrorsAsForAnyRepository() {
        mirror("own", "corp", "https://own.example/simple/", "default,legacy");
        mirror("others", "external:*,!free", "https://others.example/simple/", "default,legacy");
        assertEquals("own https://own.example/simple/", found("corp", "https://corp.example/simple/", Kind.INDEX));
        assertEquals("others https://others.example/simple/", found("any", "https://any.example/", Kind.INDEX));
        assertEquals("others https://others.example/simple/", found("any", "https://any.example/", Kind.REPOSITORY));
        assertEquals("none", found("free", "https://free.example/", Kind.INDEX));
        assertEquals("none", found("any", "file:///srv/simple/", Kind.INDEX));
        assertEquals("none", found("any", "http://localhost:8080/simple/", Kind.INDEX));
    }

    @Test
    void leavesTheIndexThatNobodyNamesToMirrorsThatAreMadeForIt() {
        mirror("all", "*", "https://maven.example/", "default,legacy");
        assertEquals("none", found("pypi", "https://public.example/simple/", Kind.UNNAMED_INDEX));
        assertEquals("all https://maven.example/", found("pypi", "https://public.example/simple/", Kind.INDEX));
        mirror("nexus", "central,pypi", "https://nexus.example/simple/", "default,legacy");
        assertEquals("none", found("corp", "https://public.example/simple/", Kind.UNNAMED_INDEX));
    }

    @Test
    void takesMirrorsOfItsOwnLayoutFirst() {
        mirror("all", "*", "https://maven.example/", "default,legacy");
        mirror("python", "*", "https://python.example/simple/", "simple");
        assertEquals(
                "python https://python.example/simple/",
                found("pypi", "https://public.example/simple/", Kind.UNNAMED_INDEX));
        assertEquals("all https://maven.example/", found("corp", "https://corp.example/maven/", Kind.REPOSITORY));
    }

    @Test
    void takesTheMirrorThatNamesThePublicIndexAmongOthers() {
        mirror("nexus", "central,pypi", "https://nexus.example/simple/", "default,legacy");
        assertEquals(
                "nexus https://nexus.example/simple/",
                found("pypi", "https://public.example/simple/", Kind.UNNAMED_INDEX));
    }

    @Test
    void knowsTheRepositoriesOfTheProjectAlsoBehindAMirror() {
        StandIn nexus = new StandIn("nexus", "https://nexus.example/maven/");
        assertEquals(Optional.of(nexus), servers.repository("releases"));
        assertEquals(Optional.of(nexus), servers.repository("nexus"));
        assertEquals(Optional.empty(), servers.repository("snapshots"));
    }

    private String found(String id, String url, Kind kind) {
        return servers.mirror(new Place(id, Optional.of(url), kind))
                .map(mirror -> mirror.id() + " " + mirror.url())
                .orElse("none");
    }

    private void server(String id, String userName, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(userName);
        server.setPassword(password);
        settings.addServer(server);
    }

    private void mirror(String id, String of, String url, String layouts) {
        Mirror mirror = new Mirror();
        mirror.setId(id);
        mirror.setMirrorOf(of);
        mirror.setUrl(url);
        settings.addMirror(mirror);
        selector.add(id, url, "default", false, of, layouts);
    }

    /** Decrypts {@code {encrypted}}, and nothing else in braces. */
    private static final class FakeDecrypter implements SettingsDecrypter {
        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            Server server = request.getServers().get(0).clone();
            boolean broken = "{broken}".equals(server.getPassword());
            if ("{encrypted}".equals(server.getPassword())) {
                server.setPassword("decrypted");
            }
            List<SettingsProblem> problems = broken
                    ? List.of(new DefaultSettingsProblem(
                            "Failed to decrypt {broken}", SettingsProblem.Severity.ERROR, "server: corp", -1, -1, null))
                    : List.of();
            return new Result(server, problems);
        }
    }

    private record Result(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
