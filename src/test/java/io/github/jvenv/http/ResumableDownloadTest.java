package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResumableDownloadTest {
    private static final String CONTENT = "0123456789";

    private final ScriptedServer server = ScriptedServer.start();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Bytes sink = new Bytes();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reportsHowItGoes() throws IOException {
        server.answer("200 OK", CONTENT);
        assertEquals(10, download(1000));
        assertEquals(CONTENT, sink.text());
        String transfer = "a.whl from " + server.url("/a.whl") + " of 10";
        assertEquals(List.of("started " + transfer, "10 of " + transfer, "succeeded with 10: " + transfer), events);
    }

    @Test
    void continuesWhereItBrokeOff() throws IOException {
        server.truncated("200 OK\nETag: \"v1\"\nLast-Modified: Sun, 22 Nov 2026 09:00:00 GMT", CONTENT, 4)
                .truncated("206 Partial Content\nETag: \"v1\"\nContent-Range: bytes 4-9/10", "456789", 3)
                .answer("206 Partial Content\nContent-Range: bytes 7-9/10", "789");
        assertEquals(10, download(1000));
        assertEquals(CONTENT, sink.text());
        assertEquals(Optional.empty(), server.field(0, "Range"));
        assertEquals(Optional.of("bytes=4-"), server.field(1, "Range"));
        assertEquals(Optional.of("\"v1\""), server.field(1, "If-Range"));
        assertEquals(Optional.of("bytes=7-"), server.field(2, "Range"));
    }

    @Test
    void comparesDatesWhereThereIsNoStrongTag() throws IOException {
        server.truncated("200 OK\nETag: W/\"v1\"\nLast-Modified: Sun, 22 Nov 2026 09:00:00 GMT", CONTENT, 4)
                .answer("206 Partial Content\nContent-Range: bytes 4-9/10", "456789");
        assertEquals(10, download(1000));
        assertEquals(Optional.of("Sun, 22 Nov 2026 09:00:00 GMT"), server.field(1, "If-Range"));
    }

    @Test
    void startsOverWhenTheServerSendsEverything() throws IOException {
        server.truncated("200 OK", CONTENT, 4).answer("200 OK", "abcdefgh");
        assertEquals(8, download(1000));
        assertEquals("abcdefgh", sink.text());
    }

    @Test
    void startsOverWhenTheRestIsNotTheRest() throws IOException {
        server.truncated("200 OK", CONTENT, 4)
                .answer("206 Partial Content\nContent-Range: bytes 5-9/10", "56789")
                .answer("200 OK", CONTENT);
        assertEquals(10, download(1000));
        assertEquals(CONTENT, sink.text());
        assertEquals(Optional.empty(), server.field(2, "Range"));
    }

    @Test
    void startsOverWhenTheFileHasShrunk() throws IOException {
        server.truncated("200 OK", CONTENT, 4)
                .answer("416 Range Not Satisfiable\nContent-Range: bytes */3", "")
                .answer("200 OK", "abc");
        assertEquals(3, download(1000));
        assertEquals("abc", sink.text());
    }

    @Test
    void givesUpWhenTheServerNeverFinishes() {
        for (int i = 0; i < 4; i++) {
            server.truncated("200 OK", CONTENT, 4);
        }
        UnreachableFailure failure = assertThrows(UnreachableFailure.class, () -> download(1000));
        assertEquals(
                "Cannot get a.whl from " + server.url("/a.whl")
                        + ": the connection was closed after 4 of 10 bytes (tried 4 times).",
                failure.getMessage());
        assertEquals("failed after 4: a.whl from " + server.url("/a.whl") + " of 10", events.get(events.size() - 1));
    }

    @Test
    void keepsTryingWhileEachTryBringsAGoodPart() throws IOException {
        String part = "x".repeat(1024 * 1024);
        String whole = part.repeat(7);
        for (int i = 0; i < 6; i++) {
            String range = i == 0 ? "200 OK" : partial(i * part.length(), whole.length());
            server.truncated(range, whole.substring(i * part.length()), part.length());
        }
        server.answer(partial(6 * part.length(), whole.length()), part);
        assertEquals(whole.length(), download(whole.length()));
        assertEquals(whole, sink.text());
    }

    @Test
    void givesUpWhenEachTryStartsOverAndEndsAtTheSamePlace() {
        String whole = "x".repeat(3 * 1024 * 1024);
        for (int i = 0; i < 12; i++) {
            server.truncated("200 OK", whole, 2 * 1024 * 1024);
        }
        UnreachableFailure failure = assertThrows(UnreachableFailure.class, () -> download(whole.length()));
        assertEquals(
                "Cannot get a.whl from " + server.url("/a.whl")
                        + ": the connection was closed after 2097152 of 3145728 bytes (tried 4 times).",
                failure.getMessage());
        assertEquals(4, server.requests().size());
    }

    @Test
    void goesOnWhereTheServerSendsLessThanTheRest() throws IOException {
        server.truncated("200 OK", CONTENT, 4)
                .answer("206 Partial Content\nContent-Range: bytes 4-6/10", "456")
                .answer("206 Partial Content\nContent-Range: bytes 7-9/10", "789");
        assertEquals(10, download(1000));
        assertEquals(CONTENT, sink.text());
        assertEquals(Optional.of("bytes=7-"), server.field(2, "Range"));
    }

    @Test
    void givesUpWhereTheServerNeverSendsTheRest() {
        server.truncated("200 OK", CONTENT, 4);
        for (int i = 4; i < 7; i++) {
            server.answer("206 Partial Content\nContent-Range: bytes " + i + "-" + i + "/10", "" + i);
        }
        assertEquals(
                "Cannot get a.whl from " + server.url("/a.whl")
                        + ": the server sent only 7 of 10 bytes (tried 4 times).",
                assertThrows(UnreachableFailure.class, () -> download(1000)).getMessage());
    }

    @Test
    void givesUpAFileThatIsTooLong() {
        server.answer("200 OK", CONTENT);
        OversizedAnswerFailure failure = assertThrows(OversizedAnswerFailure.class, () -> download(9));
        assertEquals(
                "Cannot get a.whl from " + server.url("/a.whl") + ": the answer is longer than 9 bytes.",
                failure.getMessage());
    }

    @Test
    void reportsNothingThatNeverStarted() {
        server.answer("404 Not Found", "");
        assertThrows(StatusFailure.class, () -> download(1000));
        assertEquals(List.of(), events);
    }

    private static String partial(int first, int total) {
        return "206 Partial Content\nContent-Range: bytes " + first + "-" + (total - 1) + "/" + total;
    }

    private long download(long mostBytes) throws IOException {
        HttpAdapter adapter = new HttpAdapter(Adapters.SETTINGS, Adapters.policy(pauses), new Events());
        return adapter.download(Request.of("a.whl", server.url("/a.whl?key=secret")), "a.whl", mostBytes, sink);
    }

    private static final class Bytes implements DownloadSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(byte[] buffer, int length) {
            bytes.write(buffer, 0, length);
        }

        @Override
        public void restart() {
            bytes.reset();
        }

        String text() {
            return bytes.toString(UTF_8);
        }
    }

    private final class Events implements TransferProgress {
        @Override
        public void started(Transfer transfer) {
            events.add("started " + words(transfer));
        }

        @Override
        public void progressed(Transfer transfer, long transferred) {
            events.add(transferred + " of " + words(transfer));
        }

        @Override
        public void succeeded(Transfer transfer, long transferred) {
            events.add("succeeded with " + transferred + ": " + words(transfer));
        }

        @Override
        public void failed(Transfer transfer, long transferred, Exception cause) {
            events.add("failed after " + transferred + ": " + words(transfer));
        }

        private static String words(Transfer transfer) {
            return transfer.name() + " from " + transfer.url() + " of "
                    + transfer.size().orElse(-1);
        }
    }
}
