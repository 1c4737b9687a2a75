package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {
    @Test
    void takesProxiesFromTheJvmWhereAskedTo() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new FixedSelector());
        try {
            assertEquals(
                    Optional.of(ProxySettings.at("proxy.example", 3128)),
                    ProxySelection.ofJvm().find(URI.create("https://index.example/")));
            assertEquals(Optional.empty(), ProxySelection.ofJvm().find(URI.create("https://intranet.example/")));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void reachesServersByTheirIpv6Address() throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("::1"), 0), 0);
        } catch (IOException e) {
            assumeTrue(false, "This machine has no IPv6 loopback address.");
            return;
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://[::1]:" + server.getAddress().getPort() + "/");
            HttpAdapter adapter = Adapters.adapter(Adapters.SETTINGS, new ArrayList<>());
            assertEquals(
                    "hello", adapter.get(Request.of("it", url), response -> new String(response.bytes(100), UTF_8)));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsDatesAsServersWriteThem() {
        assertEquals(
                Optional.of(Instant.parse("1994-11-06T08:49:37Z")), HttpDate.find("Sun, 06 Nov 1994 08:49:37 GMT"));
        assertEquals(Optional.empty(), HttpDate.find("Sunday, 06-Nov-94 08:49:37 GMT"));
        assertEquals(Optional.empty(), HttpDate.find("0"));
    }

    @Test
    void readsRangesAsServersWriteThem() {
        ContentRange range = ContentRange.find("bytes 10-19/100").orElseThrow();
        assertEquals(
                "10 19 10 100",
                range.first() + " " + range.last() + " " + range.length() + " "
                        + range.total().orElse(-1));
        assertEquals(-1, ContentRange.find("bytes 0-9/*").orElseThrow().total().orElse(-1));
        for (String nonsense : List.of("bytes */100", "bytes 9-0/100", "bytes 0-100/100", "pages 0-1/2", "")) {
            assertEquals(Optional.empty(), ContentRange.find(nonsense));
        }
    }

    private static final class FixedSelector extends ProxySelector {
        @Override
        public List<Proxy> select(URI url) {
            return url.getHost().startsWith("intranet")
                    ? List.of(Proxy.NO_PROXY)
                    : List.of(
                            new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.example", 1080)),
                            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
        }

        @Override
        public void connectFailed(URI url, SocketAddress address, IOException problem) {
            throw new AssertionError("nobody connects");
        }
    }
}
