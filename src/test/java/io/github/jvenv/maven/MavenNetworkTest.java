package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.ProxySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class MavenNetworkTest {
    private static final URI PAGE = URI.create("https://user:secret@index.example/simple/demo/");

    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();

    @Test
    void isThereUnlessMavenIsOffline() {
        assertFalse(MavenNetwork.settings(session, "agent").offline());
        session.setOffline(true);
        assertTrue(MavenNetwork.settings(session, "agent").offline());
        assertEquals("agent", MavenNetwork.settings(session, "agent").userAgent());
    }

    @Test
    void goesThroughTheProxyOfTheSettings() {
        session.setProxySelector(new DefaultProxySelector().add(new Proxy("http", "proxy.example", 3128), ""));
        assertEquals(Optional.of(ProxySettings.at("proxy.example", 3128)), proxyOf(PAGE));
        assertEquals(
                Optional.of(ProxySettings.at("proxy.example", 3128)),
                proxyOf(URI.create("http://index.example:8080/simple/")));
    }

    @Test
    void signsOnToTheProxy() {
        session.setProxySelector(new DefaultProxySelector()
                .add(
                        new Proxy(
                                "http",
                                "proxy.example",
                                3128,
                                new AuthenticationBuilder()
                                        .addUsername("ann")
                                        .addPassword("decrypted")
                                        .build()),
                        ""));
        assertEquals(
                Optional.of(ProxySettings.at("proxy.example", 3128).with(new Credentials("ann", "decrypted"))),
                proxyOf(PAGE));
    }

    @Test
    @ResourceLock(Resources.GLOBAL)
    void goesAsTheJvmDoesWhereTheSettingsHaveNoProxy() {
        session.setProxySelector(new DefaultProxySelector()
                .add(new Proxy("http", "proxy.example", 3128), "index.example|*.inner.example"));
        ProxySelector before = ProxySelector.getDefault();
        try {
            ProxySelector.setDefault(new OneProxy("jvm.example", 8888));
            assertEquals(Optional.of(ProxySettings.at("jvm.example", 8888)), proxyOf(PAGE));
            assertEquals(
                    Optional.of(ProxySettings.at("jvm.example", 8888)),
                    proxyOf(URI.create("https://a.inner.example/simple/")));
            assertEquals(
                    Optional.of(ProxySettings.at("proxy.example", 3128)),
                    proxyOf(URI.create("https://files.example/demo.whl")));
            ProxySelector.setDefault(null);
            assertEquals(Optional.empty(), proxyOf(PAGE));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private Optional<ProxySettings> proxyOf(URI url) {
        return MavenNetwork.settings(session, "agent").proxies().find(url);
    }

    private static final class OneProxy extends ProxySelector {
        private final InetSocketAddress address;

        OneProxy(String host, int port) {
            address = InetSocketAddress.createUnresolved(host, port);
        }

        @Override
        public List<java.net.Proxy> select(URI url) {
            return List.of(new java.net.Proxy(java.net.Proxy.Type.HTTP, address));
        }

        @Override
        public void connectFailed(URI url, SocketAddress proxy, IOException problem) {}
    }
}
