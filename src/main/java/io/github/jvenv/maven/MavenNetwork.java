package io.github.jvenv.maven;

import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.Origin;
import io.github.jvenv.http.ProxySelection;
import io.github.jvenv.http.ProxySettings;
import java.net.URI;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/** The network as Maven's settings describe it: whether it is there at all, and through which proxies. */
final class MavenNetwork {
    private MavenNetwork() {}

    static HttpSettings settings(RepositorySystemSession session, String userAgent) {
        return HttpSettings.of(userAgent).withOffline(session.isOffline()).withProxies(proxies(session));
    }

    /** Asks the session's own selector, so that {@code nonProxyHosts} and decrypted passwords are as for any repository. */
    private static ProxySelection proxies(RepositorySystemSession session) {
        ProxySelection ofJvm = ProxySelection.ofJvm();
        return url -> {
            RemoteRepository asked = new RemoteRepository.Builder("index", "default", withoutSecrets(url)).build();
            Proxy proxy = session.getProxySelector().getProxy(asked);
            return proxy == null ? ofJvm.find(url) : Optional.of(settings(session, asked, proxy));
        };
    }

    private static ProxySettings settings(RepositorySystemSession session, RemoteRepository asked, Proxy proxy) {
        ProxySettings settings = ProxySettings.at(proxy.getHost(), proxy.getPort());
        RemoteRepository behindProxy =
                new RemoteRepository.Builder(asked).setProxy(proxy).build();
        try (AuthenticationContext context = AuthenticationContext.forProxy(session, behindProxy)) {
            String user = context == null ? null : context.get(AuthenticationContext.USERNAME);
            if (context == null || user == null) {
                return settings;
            }
            String password = context.get(AuthenticationContext.PASSWORD);
            return settings.with(new Credentials(user, password == null ? "" : password));
        }
    }

    private static String withoutSecrets(URI url) {
        return Origin.of(url) + "/";
    }
}
