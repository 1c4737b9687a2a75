package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static final Credentials USER = new Credentials("ann", "secret");
    private static final String AUTHORIZATION = "Basic YW5uOnNlY3JldA==";
    private static final URI SECURE = URI.create("https://localhost/simple/");
    private static HttpsServer secureServer;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void startServer(@TempDir Path directory) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(selfSigned(directory).getKeyManagers(), null, null);
        secureServer = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secureServer.setHttpsConfigurator(new HttpsConfigurator(context));
        secureServer.start();
    }

    @AfterAll
    static void stopServer() {
        secureServer.stop(0);
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
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.getAddress().getPort(), "")) {
            assertReachesTls(ProxySettings.at("127.0.0.1", proxy.port()));
            assertEquals(1, proxy.requests().size());
        }
    }

    @Test
    void reachesASecureServerThroughAProxyThatKnowsItsUsers() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.getAddress().getPort(), AUTHORIZATION)) {
            assertReachesTls(ProxySettings.at("127.0.0.1", proxy.port()).with(USER));
            assertEquals(
                    List.of("CONNECT localhost:443 HTTP/1.1\nHost: localhost:443\nProxy-Authorization: "
                            + AUTHORIZATION),
                    proxy.requests());
        }
    }

    @Test
    void saysThatAProxyDoesNotKnowTheUser() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.start(secureServer.getAddress().getPort(), AUTHORIZATION)) {
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
                Optional.of("If your organisation signs it, name a trust store that knows that authority with"
                        + " -Djavax.net.ssl.trustStore."),
                failure.hint());
    }

    private HttpAdapter through(ProxySettings proxy) {
        return Adapters.adapter(Adapters.SETTINGS.withProxies(url -> Optional.of(proxy)), pauses);
    }

    private static KeyManagerFactory selfSigned(Path directory) throws Exception {
        Path file = directory.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        process.waitFor(30, TimeUnit.SECONDS);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        return keys;
    }
}
