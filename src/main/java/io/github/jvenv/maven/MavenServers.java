package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.Manners;
import io.github.jvenv.surroundings.ServerSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The servers and mirrors of {@code settings.xml}. Which mirror applies is asked of the session's own selector, so that
 * patterns and exclusions mean what they mean for any repository. Two cases are not a repository's:
 *
 * <ul>
 *   <li>The index that counts where nobody names one is replaced only by a mirror that was made for it: one that names its id
 *       {@code pypi}, or whose {@code mirrorOfLayouts} has {@code simple}. A mirror for everything ({@code *}) mostly has
 *       Maven's artifacts and nothing else.
 *   <li>A mirror that blocks, such as Maven's own for repositories without TLS, is for repositories; an index without TLS is
 *       warned of, and may be trusted by {@code trustedHosts}.
 * </ul>
 */
final class MavenServers implements ServerSettings {
    private static final String SIMPLE = "simple";
    private static final String MAVEN = "default";
    private static final String SOMEWHERE = "https://index.invalid/";

    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final MirrorSelector mirrors;
    private final List<RemoteRepository> repositories;

    /**
     * @param mirrors the session's own
     * @param repositories the project's, behind mirrors already
     */
    MavenServers(
            Settings settings,
            SettingsDecrypter decrypter,
            MirrorSelector mirrors,
            List<RemoteRepository> repositories) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.mirrors = mirrors;
        this.repositories = List.copyOf(repositories);
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
    public Manners manners(String id) {
        Server server = settings.getServer(id);
        return server == null ? Manners.USUAL : ServerConfiguration.of(id, server.getConfiguration());
    }

    @Override
    public Optional<ServerSettings.StandIn> mirror(ServerSettings.Place place) {
        Optional<RemoteRepository> ofIndexes = place.kind() == ServerSettings.Kind.REPOSITORY
                ? Optional.empty()
                : mirror(place, SIMPLE).filter(mirror -> !isBlocked(mirror));
        Optional<RemoteRepository> mirror = ofIndexes.or(() -> mirror(place, MAVEN)
                .filter(any -> place.kind() != ServerSettings.Kind.UNNAMED_INDEX || isNamed(place.id(), any.getId())));
        if (mirror.filter(MavenServers::isBlocked).isPresent()) {
            if (place.kind() != ServerSettings.Kind.REPOSITORY) {
                return Optional.empty();
            }
            throw new Failure(
                    "The repository " + place.id() + " (" + place.url().orElse("without a URL")
                            + ") is blocked by the <mirror> '" + mirror.get().getId() + "' of settings.xml.",
                    "Use https, or a <mirror> with a <mirrorOf> of " + place.id() + ".");
        }
        return mirror.map(found -> new ServerSettings.StandIn(found.getId(), found.getUrl()));
    }

    @Override
    public Optional<ServerSettings.StandIn> repository(String id) {
        return repositories.stream()
                .filter(repository -> repository.getId().equals(id)
                        || repository.getMirroredRepositories().stream()
                                .anyMatch(mirrored -> mirrored.getId().equals(id)))
                .findFirst()
                .map(found -> new ServerSettings.StandIn(found.getId(), found.getUrl()));
    }

    private Optional<RemoteRepository> mirror(ServerSettings.Place place, String layout) {
        String url = place.url().orElse(SOMEWHERE);
        return Optional.ofNullable(mirrors.getMirror(new RemoteRepository.Builder(place.id(), layout, url).build()));
    }

    private boolean isNamed(String id, String mirrorId) {
        return settings.getMirrors().stream()
                .filter(mirror -> mirrorId.equals(mirror.getId()))
                .flatMap(mirror -> Arrays.stream(orEmpty(mirror.getMirrorOf()).split(",", -1)))
                .map(String::strip)
                .anyMatch(id::equals);
    }

    /** Mirrors that block are newer than the oldest Maven that we run in. */
    private static boolean isBlocked(RemoteRepository mirror) {
        try {
            return Boolean.TRUE.equals(
                    RemoteRepository.class.getMethod("isBlocked").invoke(mirror));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isEmpty(String text) {
        return orEmpty(text).isEmpty();
    }

    private static String orEmpty(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
