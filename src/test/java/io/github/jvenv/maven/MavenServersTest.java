package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.operation.ServerSettings;
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
import org.junit.jupiter.api.Test;

class MavenServersTest {
    private final Settings settings = new Settings();
    private final MavenServers servers = new MavenServers(settings, new FakeDecrypter());

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
    void takesMirrorsThatNameTheIndexAndNoOthers() {
        mirror("all", "*", "https://maven.example/");
        mirror("others", "*,!pypi", "https://maven.example/");
        mirror("nexus", "central, pypi", "https://nexus.example/simple/");
        assertEquals(
                Optional.of(new ServerSettings.StandIn("nexus", "https://nexus.example/simple/")),
                servers.mirror("pypi"));
        assertEquals(Optional.empty(), servers.mirror("corp"));
    }

    private void server(String id, String userName, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(userName);
        server.setPassword(password);
        settings.addServer(server);
    }

    private void mirror(String id, String of, String url) {
        Mirror mirror = new Mirror();
        mirror.setId(id);
        mirror.setMirrorOf(of);
        mirror.setUrl(url);
        settings.addMirror(mirror);
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
