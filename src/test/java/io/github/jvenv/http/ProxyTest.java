package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static final Credentials USER = new Credentials("ann", "secret");
    private static final String AUTHORIZATION = "Basic YW5uOnNlY3JldA==";
    private static final URI SECURE = URI.create("https://localhost/simple/");
    private static SecureServer secureServer;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void startServer(@TempDir Path directory) throws Exception {
        secureServer = SecureServer.start(directory, "CN=localhost", "dns:localhost");
    }

    @AfterAll
    static void stopServer() {
        secureServer.close();
    }

    @Test
    void asksAProxyForPlainPages() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.start()) {
            proxy.answer("200 OK", "hello");
            Request request = Request.of("it", URI.create("http://index.example/simple/"));
            HttpAdapter adapter =
                    through(ProxySettings.at("127.0.0.1", proxy.port()).with(USER));
            assertEquals("hello", adapter.get(request, response -> new String(response.bytes(100), UTF_8)));
            assertEquals(
                    "GET http://index.example/simple/ HTTP/1.1",
                    proxy.requests().get(0).lines().findFirst().orElse(""));
            assertEquals(Optional.of(AUTHORIZATION), proxy.field(0, "Proxy-Authorization"));
        }
    }

    @Test
    void leavesNoConnectionToWhatIsNoProxy() throws Exception {
        try (ScriptedServer other = ScriptedServer.start();
                TunnelSocket socket = new TunnelSocket(
                        ProxySettings.at("127.0.0.1", other.port()).with(USER))) {
            other.answer("100 Continue", "");
            IOException failure = assertThrows(
                    IOException.class,
                    () -> socket.connect(InetSocketAddress.createUnresolved("index.example", 443), 5000));
            assertEquals("the proxy 127.0.0.1:" + other.port() + " answered 100", failure.getMessage());
            assertTrue(socket.isClosed());
        }
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TunnelSocket socket = new TunnelSocket(
                        ProxySettings.at("127.0.0.1", deaf.getLocalPort()).with(USER))) {
            assertThrows(
                    IOException.class,
                    () -> socket.connect(InetSocketAddress.createUnresolved("index.example", 443), 50));
            assertTrue(socket.isClosed());
        }
    }

    @Test
    void saysThatAProxyWantsToKnowItsUsers() {
        try (ScriptedServer proxy = ScriptedServer.start()) {
            proxy.answer("407 Whatever\nProxy-Authenticate: Basic realm=\"x\"", "");
            Request request = Request.of("it", URI.create("http://index.example/simple/"));
            HttpAdapter adapter = through(ProxySettings.at("127.0.0.1", proxy.port()));
            StatusFailure failure = assertThrows(StatusFailure.class, () -> adapter.get(request, Response::status));
            assertEquals(
                    "Cannot get it from http://index.example/simple/: the proxy answered 407 Proxy Authentication"
                            + " Required.",
                    failure.getMessage());
            assertEquals(
                    Optional.of("Check the user name and password that the <proxy> in settings.xml has."),
                    failure.hint());
        }
    }

    @Test
    void reachesASecureServerThroughAnOpenProxy() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.port(), "")) {
            assertReachesTls(ProxySettings.at("127.0.0.1", proxy.port()));
            assertEquals(1, proxy.requests().size());
        }
    }

    @Test
    void reachesASecureServerThroughAProxyThatKnowsItsUsers() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.port(), AUTHORIZATION)) {
            assertReachesTls(ProxySettings.at("127.0.0.1", proxy.port()).with(USER));
            assertEquals(
                    List.of("CONNECT localhost:443 HTTP/1.1\nHost: localhost:443\nProxy-Authorization: "
                            + AUTHORIZATION),
                    proxy.requests());
        }
    }

    @Test
    void saysThatAProxyDoesNotKnowTheUser() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.port(), AUTHORIZATION)) {
            HttpAdapter adapter =
                    through(ProxySettings.at("127.0.0.1", proxy.port()).with(new Credentials("ann", "wrong")));
            StatusFailure failure =
                    assertThrows(StatusFailure.class, () -> adapter.get(Request.of("it", SECURE), Response::status));
            assertEquals(
                    "Cannot get it from https://localhost/simple/: the proxy 127.0.0.1:" + proxy.port()
                            + " answered 407 Proxy Authentication Required.",
                    failure.getMessage());
            assertEquals(
                    Optional.of("Check the user name and password that the <proxy> in settings.xml has."),
                    failure.hint());
        }
    }

    /** The server's certificate is self-signed: that we get to see it shows that the tunnel stands. */
    private void assertReachesTls(ProxySettings proxy) {
        HttpAdapter adapter = through(proxy);
        UntrustedServerFailure failure = assertThrows(
                UntrustedServerFailure.class, () -> adapter.get(Request.of("it", SECURE), Response::status));
        assertEquals(
                "Cannot get it from https://localhost/simple/: the certificate of localhost is not trusted"
                        + " (unable to find valid certification path to requested target).",
                failure.getMessage());
        assertEquals(
                Optional.of(
                        "If your organisation signs it, name a file with the certificate of that authority as <caFile>"
                                + " (-Djvenv.caFile), or a trust store with -Djavax.net.ssl.trustStore."),
                failure.hint());
    }

    private HttpAdapter through(ProxySettings proxy) {
        return Adapters.adapter(Adapters.SETTINGS.withProxies(url -> Optional.of(proxy)), pauses);
    }
}
