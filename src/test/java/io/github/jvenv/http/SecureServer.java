package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback with a certificate that it signed itself. It answers every request with {@code hello}, but one for
 * {@code /leave?<URL>} with a redirect.
 */
final class SecureServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final String certificate;

    private SecureServer(HttpsServer server, String certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /**
     * Starts a server.
     *
     * @param directory where its key may be kept
     * @param name the subject of the certificate: {@code CN=localhost}
     * @param alternative which hosts it is for: {@code dns:localhost}
     */
    static SecureServer start(Path directory, String name, String alternative) throws Exception {
        Path file = directory.resolve("server.p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        name,
                        "-ext",
                        "san=" + alternative,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        process.waitFor(30, TimeUnit.SECONDS);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        String pem = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate("server").getEncoded());
        return new SecureServer(
                serve(context), "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    }

    private static HttpsServer serve(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "hello".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/leave", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The URL of a page at a host that leads here. */
    URI url(String host) {
        return URI.create("https://" + host + ":" + port() + "/");
    }

    /** The certificate in PEM form. */
    String certificate() {
        return certificate;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
