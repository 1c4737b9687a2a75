package io.github.jvenv.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Builds without a network of what a server gave before, and told no hashes of. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class OfflineWithoutHashesTest extends SceneTest {
    private static final List<String> BOTH =
            List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-2.0.dist-info");

    private HttpServer server;
    private String fragment = "";

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
    void aWheelThatAUrlNamesIsInstalledAgain() throws IOException {
        String wheel = "greeter @ " + url("files/greeter-1.0-py3-none-any.whl");
        scene.install(scene.request(IndexRequest.at(url("simple/")), wheel));
        startAgainOffline();
        scene.install(scene.request(IndexRequest.at(url("simple/")), wheel));
        assertEquals(BOTH, scene.site());
    }

    @Test
    void theWheelsOfAnIndexAreInstalledAgain() throws IOException {
        scene.install(scene.request(IndexRequest.at(url("simple/")), "greeter"));
        startAgainOffline();
        scene.install(scene.request(IndexRequest.at(url("simple/")), "greeter"));
        assertEquals(BOTH, scene.site());
    }

    @Test
    void withANetworkAWheelOfAnIndexNeedsWhatItNeedsNow() throws IOException {
        scene.install(scene.request(IndexRequest.at(url("simple/")), "greeter"));
        WheelBuilder.of("greeter", "1.0").requires("wording < 2").writeTo(scene.wheels);
        scene.updating().install(scene.request(IndexRequest.at(url("simple/")), "greeter"));
        assertEquals(List.of("greeter-1.0.dist-info", "wording", "wording-1.0.dist-info"), scene.site());
    }

    @Test
    void withANetworkAFileIsAskedForAgain() throws IOException {
        String wheel = "wording @ " + url("files/wording-2.0-py3-none-any.whl");
        scene.install(scene.request(IndexRequest.at(url("simple/")), wheel));
        WheelBuilder.of("wording", "2.0").file("wording/newer.py", "").writeTo(scene.wheels);
        scene.updating().install(scene.request(IndexRequest.at(url("simple/")), wheel));
        assertEquals(List.of("wording/newer.py"), modules("wording"));
    }

    @Test
    void aDigestThatCannotBeOneIsNotThatOfTheFile() throws IOException {
        fragment = "#sha256=" + "0".repeat(40);
        Failure failure = assertThrows(
                Failure.class, () -> scene.install(scene.request(IndexRequest.at(url("simple/")), "wording")));
        assertEquals(
                "The file wording-2.0-py3-none-any.whl from " + url("files/wording-2.0-py3-none-any.whl")
                        + " is not the one that was promised: its sha256 is "
                        + Sha256.of(scene.wheels.resolve("wording-2.0-py3-none-any.whl")) + " instead of "
                        + "0".repeat(40) + ".",
                failure.getMessage());
    }

    @Test
    void whatWasNeverHereIsStillMissing() throws IOException {
        scene.offline();
        String wheel = "greeter @ " + url("files/greeter-1.0-py3-none-any.whl");
        Failure failure =
                assertThrows(Failure.class, () -> scene.install(scene.request(IndexRequest.at(url("simple/")), wheel)));
        assertEquals(
                "Cannot get greeter-1.0-py3-none-any.whl from " + url("files/greeter-1.0-py3-none-any.whl")
                        + ": Maven is offline.\npom.xml <requirement> asks for greeter from "
                        + url("files/greeter-1.0-py3-none-any.whl") + ".",
                failure.getMessage());
    }

    private void startAgainOffline() throws IOException {
        FileTree.delete(scene.environment);
        server.stop(0);
        scene.offline().restarted();
    }

    private List<String> modules(String name) throws IOException {
        try (Stream<Path> files = Files.list(scene.inSite(name))) {
            return files.map(file -> name + "/" + file.getFileName()).sorted().toList();
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] body = path[1].equals("simple") ? page(path[2]) : Files.readAllBytes(scene.wheels.resolve(path[2]));
            exchange.getResponseHeaders()
                    .set("Content-Type", path[1].equals("simple") ? "text/html" : "application/octet-stream");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page(String project) throws IOException {
        try (Stream<Path> files = Files.list(scene.wheels)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(project + "-"))
                    .map(name -> "<a href=\"/files/" + name + fragment + "\">" + name + "</a><br>")
                    .sorted()
                    .collect(Collectors.joining("\n", "<!DOCTYPE html>\n", "\n"))
                    .getBytes(UTF_8);
        }
    }
}
