package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.github.jvenv.http.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteChannelTest {
    private static final int SIZE = 500_000;

    @TempDir
    private Path wheels;

    @TempDir
    private Path cache;

    private IndexFixture fixture;
    private byte[] content;

    @BeforeEach
    void start() throws IOException {
        fixture = new IndexFixture(wheels, cache);
        content = new byte[SIZE];
        new Random(11).nextBytes(content);
        Files.write(wheels.resolve("x.whl"), content);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void readsWhatIsThere() throws IOException {
        Random random = new Random(12);
        for (int i = 0; i < 50; i++) {
            RemoteChannel channel = open(i % 2 == 0 ? OptionalLong.of(SIZE) : OptionalLong.empty());
            assertEquals(SIZE, channel.size());
            for (int n = 0; n < 4; n++) {
                int from = random.nextInt(SIZE);
                int to = Math.min(SIZE, from + random.nextInt(100_000));
                ByteBuffer buffer = ByteBuffer.allocate(to - from);
                channel.position(from);
                while (buffer.hasRemaining() && n < 2) {
                    channel.read(buffer);
                }
                assertArrayEquals(
                        Arrays.copyOfRange(content, from, from + buffer.position()),
                        Arrays.copyOf(buffer.array(), buffer.position()));
                assertEquals(from + buffer.position(), channel.position());
            }
        }
    }

    @Test
    void fetchesNothingTwice() throws IOException {
        RemoteChannel channel = open(OptionalLong.of(SIZE));
        ByteBuffer first = ByteBuffer.allocate(1000);
        channel.position(5000).read(first);
        channel.position(5000).read(first.clear());
        channel.position(SIZE - 1000).read(first.clear());
        channel.position(4500).read(first.clear());
        assertEquals(
                List.of(
                        "GET /files/x.whl bytes=430368-499999 -> 206",
                        "GET /files/x.whl bytes=5000-5999 -> 206",
                        "GET /files/x.whl bytes=4500-4999 -> 206"),
                fixture.asked());
    }

    @Test
    void endsWhereTheFileDoes() throws IOException {
        RemoteChannel channel = open(OptionalLong.empty());
        assertEquals(-1, channel.position(SIZE).read(ByteBuffer.allocate(1)));
        assertEquals(0, channel.position(0).read(ByteBuffer.allocate(0)));
        assertThrows(NonWritableChannelException.class, () -> channel.write(ByteBuffer.allocate(1)));
        assertThrows(NonWritableChannelException.class, () -> channel.truncate(1));
    }

    @Test
    void takesNoWholeFileForAPart() {
        fixture.server.withoutRanges();
        assertThrows(NoRangesException.class, () -> open(OptionalLong.of(SIZE)));
        assertThrows(NoRangesException.class, () -> open(OptionalLong.empty()));
    }

    @Test
    void noticesThatTheFileIsNotAsLongAsItShouldBe() {
        assertThrows(NoRangesException.class, () -> open(OptionalLong.of(SIZE - 1)));
        assertThrows(NoRangesException.class, () -> open(OptionalLong.of(SIZE + 1)));
        assertThrows(NoRangesException.class, () -> open(OptionalLong.of(SIZE * 2)));
    }

    @Test
    void believesNoAnswerThatIsNotAsLongAsItSays() throws IOException {
        for (int length : new int[] {0, 9, 11, 500_000}) {
            HttpServer liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            liar.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Range", "bytes 0-9/10");
                exchange.sendResponseHeaders(206, length == 0 ? -1 : length);
                exchange.getResponseBody().write(new byte[length]);
                exchange.close();
            });
            liar.start();
            try {
                URI url = URI.create("http://127.0.0.1:" + liar.getAddress().getPort() + "/x.whl");
                for (OptionalLong size : List.of(OptionalLong.empty(), OptionalLong.of(10))) {
                    assertThrows(
                            NoRangesException.class,
                            () -> new RemoteChannel(fixture.http(), Request.of("x.whl", url), size));
                }
            } finally {
                liar.stop(0);
            }
        }
    }

    @Test
    void doesNotFetchAFileInCrumbs() throws IOException {
        RemoteChannel channel = open(OptionalLong.of(SIZE));
        assertThrows(NoRangesException.class, () -> {
            for (int i = 0; i < 100; i++) {
                channel.position(i * 10L).read(ByteBuffer.allocate(1));
            }
        });
    }

    private RemoteChannel open(OptionalLong size) throws IOException {
        return new RemoteChannel(fixture.http(), Request.of("x.whl", fixture.server.uri("/files/x.whl")), size);
    }
}
