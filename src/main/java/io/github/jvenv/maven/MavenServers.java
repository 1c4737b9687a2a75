package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.operation.ServerSettings;
import java.util.Arrays;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The servers and mirrors of {@code settings.xml}. A mirror stands in for a package index only if it names the index's id:
 * one for everything ({@code *}) has Maven artifacts.
 */
final class MavenServers implements ServerSettings {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    MavenServers(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    @Override
    public Optional<Credentials> credentials(String id) {
        Server server = settings.getServer(id);
        if (server == null || (isEmpty(server.getUsername()) && isEmpty(server.getPassword()))) {
            return Optional.empty();
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!decrypted.getProblems().isEmpty()) {
            // Maven's words for it may repeat the text of the password.
            throw new Failure(
                    "The password of the <server> '" + id + "' of settings.xml cannot be decrypted.",
                    "Check that settings-security.xml has the master password with which it was encrypted.");
        }
        Server plain = decrypted.getServer() == null ? server : decrypted.getServer();
        return Optional.of(new Credentials(orEmpty(plain.getUsername()), orEmpty(plain.getPassword())));
    }

    @Override
    public Optional<ServerSettings.StandIn> mirror(String id) {
        for (Mirror mirror : settings.getMirrors()) {
            boolean named = Arrays.stream(orEmpty(mirror.getMirrorOf()).split(",", -1))
                    .map(String::strip)
                    .anyMatch(id::equals);
            if (named && mirror.getUrl() != null) {
                return Optional.of(new ServerSettings.StandIn(orEmpty(mirror.getId()), mirror.getUrl()));
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(String text) {
        return orEmpty(text).isEmpty();
    }

    private static String orEmpty(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
