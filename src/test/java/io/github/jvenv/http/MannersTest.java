package io.github.jvenv.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MannersTest {
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void sendsTheHeadersOfAServerToItAndToNoOther() throws Exception {
        try (ScriptedServer server = ScriptedServer.start();
                ScriptedServer other = ScriptedServer.start()) {
            server.answer("302 Found\nLocation: " + other.url("/elsewhere"), "");
            other.answer("200 OK", "hello");
            HttpAdapter adapter =
                    Adapters.adapter(Adapters.SETTINGS.withManners(server.url("/simple/"), token()), pauses);
            adapter.get(Request.of("it", server.url("/files/it")), Response::status);
            assertEquals(Optional.of("t0ken"), server.field(0, "X-Token"));
            assertEquals(Optional.empty(), other.field(0, "X-Token"));
        }
    }

    @Test
    void sendsTheHeadersOfTheNearestOfSeveralIndexes() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answer("200 OK", "hello");
            server.answer("200 OK", "hello");
            HttpSettings settings = Adapters.SETTINGS
                    .withManners(server.url("/a/simple/"), Manners.USUAL)
                    .withManners(server.url("/b/simple/"), token());
            HttpAdapter adapter = Adapters.adapter(settings, pauses);
            adapter.get(Request.of("it", server.url("/b/simple/it/")), Response::status);
            adapter.get(Request.of("it", server.url("/a/simple/it/")), Response::status);
            assertEquals(Optional.of("t0ken"), server.field(0, "X-Token"));
            assertEquals(Optional.empty(), server.field(1, "X-Token"));
        }
    }

    @Test
    void waitsAsLongAsTheServerIsSaidToNeed() throws Exception {
        // Whoever connects is accepted by the system, and never answered.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/simple/it/");
            Manners impatient = new Manners(new TreeMap<>(), Optional.empty(), Optional.of(Duration.ofMillis(50)));
            HttpAdapter adapter = Adapters.adapter(Adapters.SETTINGS.withManners(url, impatient), pauses);
            UnreachableFailure failure =
                    assertThrows(UnreachableFailure.class, () -> adapter.get(Request.of("it", url), Response::status));
            assertEquals(
                    "Cannot get it from " + url + ": the host 127.0.0.1:" + url.getPort()
                            + " sent nothing for 50 milliseconds (tried 4 times).",
                    failure.getMessage());
        }
    }

    @Test
    void keepsTheValuesOfHeadersToItself() {
        assertEquals("headers [X-Token], Optional.empty to connect, Optional.empty to read", token().toString());
    }

    private static Manners token() {
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("X-Token", "t0ken");
        return new Manners(headers, Optional.empty(), Optional.empty());
    }
}
