package io.github.jvenv.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Maven repository on loopback: a directory under {@code /maven/} that can be read and deployed to, as far as the server is
 * told the right user name and password. A file that is no listing is never replaced, as in repositories for releases.
 *
 * <p>Needs nothing but the JDK and the plugin's own classes, so that scripts of integration tests can use it.
 */
public final class FakeMaven implements AutoCloseable {
    private final Path directory;
    private final HttpServer server;
    private final ExecutorService threads;
    private final List<FakeRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile String authorization = "";

    private FakeMaven(Path directory, HttpServer server) {
        this.directory = directory;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake maven");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/maven/", this::answer);
    }

    /** Starts a repository in a directory, which is created when it is missing. */
    public static FakeMaven start(Path directory) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeMaven maven = new FakeMaven(Files.createDirectories(directory), server);
            server.start();
            return maven;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of the repository; without credentials. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/maven/");
    }

    /** Wants to be told a user name and password, of everyone from now on. */
    public FakeMaven requiring(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    /** Everything that was asked so far, in the order of the answers. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what was asked so far. */
    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/maven/".length());
            byte[] sent = exchange.getRequestBody().readAllBytes();
            FakeAnswer answer = choose(exchange, directory.resolve(path).normalize(), sent);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            requests.add(new FakeRequest(
                    exchange.getRequestMethod(),
                    "/" + path,
                    "",
                    exchange.getRequestHeaders(),
                    answer.status(),
                    answer.body().length));
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(
                    answer.status(), head || answer.body().length == 0 ? -1 : answer.body().length);
            if (!head) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private FakeAnswer choose(HttpExchange exchange, Path file, byte[] sent) throws IOException {
        String field = exchange.getRequestHeaders().getFirst("Authorization");
        if (!authorization.isEmpty() && !authorization.equals(field)) {
            return FakeAnswer.of(401).with("WWW-Authenticate", "Basic realm=\"fake\"");
        }
        if (!file.startsWith(directory)) {
            return FakeAnswer.of(400);
        }
        return exchange.getRequestMethod().equals("PUT") ? put(file, sent) : get(file);
    }

    private static FakeAnswer get(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new FakeAnswer(200, Map.of(), Files.readAllBytes(file)).tagged()
                : FakeAnswer.of(404);
    }

    private static synchronized FakeAnswer put(Path file, byte[] content) throws IOException {
        boolean listing = file.getFileName().toString().startsWith("maven-metadata.xml");
        if (Files.exists(file) && !listing) {
            return FakeAnswer.of(409);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return FakeAnswer.of(201);
    }
}
