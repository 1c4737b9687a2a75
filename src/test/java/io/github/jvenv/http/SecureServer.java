package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.jvenv.testing.ServerKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback with a certificate that it signed itself. It answers every request with {@code hello}, but one for
 * {@code /leave?<URL>} with a redirect.
 */
final class SecureServer implements AutoCloseable {
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
        ServerKey key = ServerKey.make(directory, name, alternative);
        return new SecureServer(serve(key.context()), key.certificate());
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
