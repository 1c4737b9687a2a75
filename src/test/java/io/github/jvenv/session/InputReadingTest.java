package io.github.jvenv.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.FakeServers;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Files of requirements on a server, and files of projects. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class InputReadingTest extends SceneTest {
    private static final String AUTHORIZATION = "Basic YW5uOnNlY3JldA==";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile boolean restricted;
    private volatile int broken;
    private volatile String content = "greeter\n";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsHadInTheNameOfTheUserThatTheSettingsHaveForItsHost() {
        restricted = true;
        assertThrows(Failure.class, () -> read(NetworkRequest.DEFAULT));
        scene.knowing(new FakeServers().with("127.0.0.1", "ann", "secret"));
        assertEquals(List.of("greeter"), read(NetworkRequest.DEFAULT));
    }

    @Test
    void aFileIsAskedForAsOftenAsTheNetworkSettingsSay() {
        broken = 1;
        NetworkRequest once = new NetworkRequest(Optional.empty(), Optional.of(0), List.of(), Optional.empty());
        Failure failure = assertThrows(Failure.class, () -> read(once));
        assertEquals(1, asked.size(), failure.getMessage());
        assertEquals(List.of("greeter"), read(once));
    }

    @Test
    void aFileIsKeptForBuildsWithoutANetworkOnly() {
        assertEquals(List.of("greeter"), read(NetworkRequest.DEFAULT));
        content = "wording\n";
        assertEquals(List.of("wording"), read(NetworkRequest.DEFAULT));
        scene.offline();
        assertEquals(List.of("wording"), read(NetworkRequest.DEFAULT));
        assertEquals(2, asked.size());
    }

    @Test
    void groupsComeWithWhatTheProjectItselfNeedsIfThereIsOne() throws IOException {
        Path file = Files.writeString(scene.root.resolve("pyproject.toml"), "[dependency-groups]\ndev = ['wording']\n");
        assertEquals(List.of(), projects(List.of(), "dev"));
        assertEquals(List.of("pyproject.toml [polite]"), projects(List.of("polite"), "dev"));
        assertEquals(List.of("pyproject.toml []"), projects(List.of()));
        Path script = Files.writeString(scene.root.resolve("setup.py"), "");
        assertEquals(List.of("pyproject.toml []"), projects(List.of(), "dev"));
        Files.delete(script);
        Files.writeString(file, "[build-system]\nrequires = []\n[dependency-groups]\ndev = ['wording']\n");
        assertEquals(List.of("pyproject.toml []"), projects(List.of(), "dev"));
    }

    /** The projects whose backends will be asked, with the extras that are wanted of each. */
    private List<String> projects(List<String> extras, String... groups) {
        return new InputReading(scene.surroundings(), IndexRequest.DEFAULT)
                .read(request(Optional.of("pyproject.toml"), List.of(), extras, List.of(groups))).projects().stream()
                        .map(project -> project.origin() + " " + project.extras())
                        .toList();
    }

    private static RequirementRequest request(
            Optional<String> pyproject, List<String> files, List<String> extras, List<String> groups) {
        return new RequirementRequest(
                List.of(), files, List.of(), List.of(), List.of(), pyproject, extras, groups, List.of(), List.of());
    }

    private List<String> read(NetworkRequest network) {
        RequirementRequest request = request(
                Optional.empty(),
                List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/requirements.txt"),
                List.of(),
                List.of());
        IndexRequest index = new IndexRequest(List.of(), List.of(), false, Optional.empty(), network);
        return new InputReading(scene.surroundings(), index)
                .read(request).read().requirements().stream()
                        .map(one -> one.requested().toString())
                        .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            boolean known = AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (broken-- > 0) {
                exchange.sendResponseHeaders(503, -1);
            } else if (restricted && !known) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                byte[] body = content.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
