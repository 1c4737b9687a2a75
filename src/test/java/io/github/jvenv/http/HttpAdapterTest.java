package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpAdapterTest {
    private final ScriptedServer server = ScriptedServer.start();
    private final List<Duration> pauses = new ArrayList<>();
    private final HttpAdapter adapter = Adapters.adapter(Adapters.SETTINGS, pauses);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void getsABody() throws IOException {
        server.answer("200 OK\nETag: \"a\"\nX-Many: 1\nx-many: 2", "hello");
        String seen = adapter.get(
                page(),
                response -> response.status() + " "
                        + response.header("etag").orElse("") + " "
                        + response.header("X-Many").orElse("") + " "
                        + response.contentLength().orElse(-1) + " "
                        + new String(response.bytes(100), UTF_8));
        assertEquals("200 \"a\" 1, 2 5 hello", seen);
    }

    @Test
    void saysWhoAsksAndForWhat() throws IOException {
        server.answer("200 OK", "");
        adapter.get(page().withHeader("Accept", "text/html"), response -> response.bytes(1));
        assertEquals("""
                GET /simple/flask/?token=secret HTTP/1.1
                User-Agent: jvenv-maven-plugin/1.2.3
                Accept: text/html
                Accept-Encoding: identity
                Host: 127.0.0.1:%d
                Connection: keep-alive""".formatted(server.port()), server.requests().get(0));
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        server.answer("200 OK", "first").answer("404 Not Found", "no").answer("200 OK", "third");
        adapter.get(page(), response -> response.bytes(100));
        assertThrows(StatusFailure.class, () -> adapter.get(page(), response -> response.bytes(100)));
        adapter.get(page(), response -> response.bytes(100));
        assertEquals(1, server.connections());
    }

    @Test
    void decompressesWhereTheRequestAllowsIt() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("hello hello hello".getBytes(UTF_8));
        }
        server.answer("200 OK\nContent-Encoding: gzip", compressed.toByteArray());
        assertEquals("hello hello hello", text(page().allowingCompression()));
        assertEquals(Optional.of("gzip"), server.field(0, "Accept-Encoding"));
    }

    @Test
    void decompressesNothingWhereThereIsNothing() throws IOException {
        server.answer("200 OK\nContent-Encoding: gzip", "");
        assertEquals("", text(page().allowingCompression()));
        server.raw("304 Not Modified\nContent-Encoding: gzip", new byte[0]);
        assertEquals("", text(page().allowingCompression().accepting(Set.of(304))));
        server.raw("304 Not Modified\nContent-Encoding: gzip\nContent-Length: 500", new byte[0]);
        assertEquals("", text(page().allowingCompression().accepting(Set.of(304))));
        assertEquals(3, server.requests().size());
    }

    @Test
    void readsBodiesOfAnyLength() throws IOException {
        for (int length : new int[] {0, 1, 65535, 65536, 65537, 200_000}) {
            String body = "x".repeat(length);
            server.answer("200 OK", body);
            server.raw("200 OK\nConnection: close", body.getBytes(UTF_8));
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        body, new String(adapter.get(page(), response -> response.bytes(Math.max(length, 1))), UTF_8));
            }
        }
    }

    @Test
    void refusesABodyLongerThanItsReaderWants() {
        server.answer("200 OK", "123456");
        server.raw("200 OK\nConnection: close", "1".repeat(100_000).getBytes(UTF_8));
        OversizedAnswerFailure failure =
                assertThrows(OversizedAnswerFailure.class, () -> adapter.get(page(), response -> response.bytes(5)));
        assertThrows(OversizedAnswerFailure.class, () -> adapter.get(page(), response -> response.bytes(99_999)));
        assertEquals("Cannot get " + whereFrom() + ": the answer is longer than 5 bytes.", failure.getMessage());
    }

    @Test
    void triesAgainAfterPassingTroubles() throws IOException {
        server.truncated("200 OK", "hello", 3)
                .answer("500 Internal Server Error", "")
                .answer("503 Service Unavailable", "")
                .answer("200 OK", "hello");
        assertEquals("hello", text(page()));
        assertEquals(List.of(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300)), pauses);
        assertEquals(4, server.requests().size());
    }

    @Test
    void triesAgainWhenAConnectionClosesWithoutAnAnswer() throws IOException {
        server.silence().silence().answer("200 OK", "hello");
        assertEquals("hello", text(page()));
    }

    @Test
    void givesUpAfterAsManyTriesAsThePolicyAllows() {
        for (int i = 0; i < 8; i++) {
            server.truncated("200 OK", "hello", 3);
        }
        UnreachableFailure failure = assertThrows(UnreachableFailure.class, () -> text(page()));
        assertEquals(
                "Cannot get " + whereFrom() + ": the connection was closed after 3 of 5 bytes (tried 4 times).",
                failure.getMessage());
        assertEquals(Optional.of("Check the network connection, and <proxies> in settings.xml."), failure.hint());
        assertEquals("the files of flask", failure.wanted());
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws IOException {
        server.answer("429 Too Many Requests\nRetry-After: 7", "")
                .answer("503 Service Unavailable\nRetry-After: Sun, 22 Nov 2026 10:00:20 GMT", "")
                .answer("503 Service Unavailable\nRetry-After: Sun, 22 Nov 2026 09:00:00 GMT", "")
                .answer("200 OK", "hello");
        assertEquals("hello", text(page()));
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(20), Duration.ZERO), pauses);
    }

    @Test
    void doesNotWaitForAServerThatAsksForTooMuch() {
        server.answer("429 Too Many Requests\nRetry-After: 3600", "");
        StatusFailure failure = assertThrows(StatusFailure.class, () -> text(page()));
        assertEquals(
                "Cannot get " + whereFrom()
                        + ": the server answered 429 Too Many Requests and asks to wait 3600 seconds.",
                failure.getMessage());
        assertEquals(Optional.of("Try again later."), failure.hint());
        assertEquals(List.of(), pauses);
    }

    @Test
    void doesNotRepeatWhatTheServerRefuses() {
        server.answer("404 Not Found", "nothing here");
        StatusFailure failure = assertThrows(StatusFailure.class, () -> text(page()));
        assertEquals("Cannot get " + whereFrom() + ": the server answered 404 Not Found.", failure.getMessage());
        assertEquals(404, failure.status());
        assertEquals(1, server.requests().size());
    }

    @Test
    void handsOverStatusesThatTheRequestAccepts() throws IOException {
        server.answer("404 Not Found", "nothing here");
        assertEquals(404, adapter.get(page().accepting(Set.of(404)), Response::status));
    }

    @Test
    void doesNotTryAgainWhatTheReaderFailsAt() {
        server.answer("200 OK", "hello");
        IOException thrown = assertThrows(
                IOException.class,
                () -> adapter.get(page(), response -> {
                    throw new IOException("disk full");
                }));
        assertEquals("disk full", thrown.getMessage());
        assertEquals(1, server.requests().size());
    }

    @Test
    void saysThatAUrlLeadsNowhere() {
        for (String port : List.of("70000", "99999999999")) {
            URI url = URI.create("https://index.example:" + port + "/");
            HttpFailure failure =
                    assertThrows(UnreachableFailure.class, () -> adapter.get(Request.of("it", url), Response::status));
            assertEquals("Cannot get it from " + url + ": its port is beyond 65535.", failure.getMessage());
            assertEquals(Optional.empty(), failure.hint());
        }
    }

    @Test
    void waitsAsLongAsAnybodyLikes() throws IOException {
        server.answer("200 OK", "hello");
        Duration years = Duration.ofDays(10_000);
        HttpAdapter patient = Adapters.adapter(Adapters.SETTINGS.withTimeouts(years, years), pauses);
        assertEquals(200, patient.get(page(), Response::status));
    }

    @Test
    void saysThatAServerKeepsSilent() throws IOException {
        HttpSettings impatient = Adapters.SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(50));
        try (ServerSocket mute = new ServerSocket(0)) {
            URI url = URI.create("http://127.0.0.1:" + mute.getLocalPort() + "/");
            HttpFailure failure = assertThrows(
                    UnreachableFailure.class,
                    () -> Adapters.adapter(impatient, pauses).get(Request.of("it", url), Response::status));
            assertEquals(
                    "Cannot get it from " + url + ": the host 127.0.0.1:" + mute.getLocalPort()
                            + " sent nothing for 50 milliseconds (tried 4 times).",
                    failure.getMessage());
        }
    }

    @Test
    void saysThatAConnectionIsRefused() {
        URI url = server.url("/");
        server.close();
        HttpFailure failure =
                assertThrows(UnreachableFailure.class, () -> adapter.get(Request.of("it", url), Response::status));
        assertEquals(
                "Cannot get it from " + url + ": the host 127.0.0.1:" + url.getPort()
                        + " refused the connection (tried 4 times).",
                failure.getMessage());
    }

    @Test
    void saysThatAHostIsUnknown() {
        URI url = URI.create("https://user:password@index.invalid/simple/");
        HttpFailure failure = assertThrows(
                UnreachableFailure.class, () -> adapter.get(Request.of("the index", url), Response::status));
        assertEquals(
                "Cannot get the index from https://index.invalid/simple/: the host index.invalid was not found"
                        + " (tried 4 times).",
                failure.getMessage());
    }

    @Test
    void saysThatAServerDoesNotSpeakHttp() {
        server.raw("", new byte[0]);
        for (int i = 0; i < 4; i++) {
            server.silence();
        }
        HttpFailure failure = assertThrows(UnreachableFailure.class, () -> text(page()));
        assertTrue(failure.getMessage().startsWith("Cannot get " + whereFrom() + ": the "), failure.getMessage());
    }

    @Test
    void opensNoConnectionOffline() {
        HttpAdapter offline = Adapters.adapter(Adapters.SETTINGS.withOffline(true), pauses);
        assertTrue(offline.isOffline());
        OfflineFailure failure = assertThrows(OfflineFailure.class, () -> offline.get(page(), Response::status));
        assertEquals("Cannot get " + whereFrom() + ": Maven is offline.", failure.getMessage());
        assertEquals(
                Optional.of("Run once without -o (--offline), so that it is there the next time."), failure.hint());
        assertEquals(0, server.connections());
    }

    private Request page() {
        return Request.of("the files of flask", server.url("/simple/flask/?token=secret"));
    }

    private String whereFrom() {
        return "the files of flask from " + server.url("/simple/flask/");
    }

    private String text(Request request) throws IOException {
        return adapter.get(request, response -> new String(response.bytes(1000), UTF_8));
    }
}
