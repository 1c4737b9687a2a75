package io.github.jvenv.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A package index on loopback that serves the distribution files of a directory, with faults on request, under
 * {@code /simple/}, and a page that lists them all under {@code /links/}. What is in the
 * directory is looked up for each request, so files may come and go. Options can be changed at any time.
 *
 * <pre>{@code
 * try (FakeIndex index = FakeIndex.start(wheels).withoutRanges().failEvery(3)) {
 *     ... index.uri() ...
 * }
 * }</pre>
 *
 * <p>Needs nothing but the JDK and the plugin's own classes, so that scripts of integration tests can use it.
 */
public final class FakeIndex implements AutoCloseable {
    private final FakeFiles files;
    private final HttpServer server;
    private final ExecutorService threads;
    private final List<FakeRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger pageAndFileRequests = new AtomicInteger();
    private final AtomicInteger fileRequests = new AtomicInteger();

    private volatile FakePage.Form form = FakePage.Form.NEGOTIATED;
    private volatile boolean coreMetadata;
    private volatile boolean ranges = true;
    private volatile boolean etags = true;
    private volatile String cacheControl = "";
    private volatile String authorization = "";
    private volatile Map<String, String> uploadTimes = Map.of();
    private volatile List<String> tracked = List.of();
    private volatile int refusal;
    private volatile long latencyMillis;
    private volatile int failEvery;
    private volatile int truncateEvery;

    private FakeIndex(Path directory, HttpServer server) {
        this.files = new FakeFiles(directory);
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake index");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** Starts an index of all wheels and source distributions in a directory. */
    public static FakeIndex start(Path directoryOfWheels) {
        try {
            return start(directoryOfWheels, HttpServer.create(anyPort(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts an index that can be reached with TLS, and not without. */
    public static FakeIndex start(Path directoryOfWheels, SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return start(directoryOfWheels, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static FakeIndex start(Path directoryOfWheels, HttpServer server) {
        FakeIndex index = new FakeIndex(directoryOfWheels, server);
        server.start();
        return index;
    }

    /** The URL to give to whoever wants an index; without credentials. */
    public URI uri() {
        return uri("/simple/");
    }

    /** The URL of a path on the server. */
    public URI uri(String path) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Everything that was asked so far, in the order of the answers. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what was asked so far. */
    public void forgetRequests() {
        requests.clear();
    }

    /** Serves pages as HTML, whatever is accepted. */
    public FakeIndex onlyHtml() {
        form = FakePage.Form.HTML;
        return this;
    }

    /** Serves pages as JSON, whatever is accepted. */
    public FakeIndex onlyJson() {
        form = FakePage.Form.JSON;
        return this;
    }

    /** Serves METADATA beside each wheel, and says so. */
    public FakeIndex withCoreMetadata() {
        coreMetadata = true;
        return this;
    }

    /** Serves no METADATA beside wheels any more, whatever pages said before. */
    public FakeIndex withoutCoreMetadata() {
        coreMetadata = false;
        return this;
    }

    /** Sends whole files to those who ask for a part. */
    public FakeIndex withoutRanges() {
        ranges = false;
        return this;
    }

    /** Sends no entity tags. */
    public FakeIndex withoutEtags() {
        etags = false;
        return this;
    }

    /** Sends this as {@code Cache-Control} with every page. */
    public FakeIndex cacheControl(String value) {
        cacheControl = value;
        return this;
    }

    /** Wants to be told a user name and password, of everyone from now on. */
    public FakeIndex requiring(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    /** Says when files were uploaded, by file name; of others it does not say so. Only pages in JSON can. */
    public FakeIndex uploaded(Map<String, String> times) {
        uploadTimes = Map.copyOf(times);
        return this;
    }

    /** Says of every project that it is the one of other pages, at these URLs (PEP 708). */
    public FakeIndex tracking(List<String> urls) {
        tracked = List.copyOf(urls);
        return this;
    }

    /** Answers everything with this status from now on; 0 to answer properly again. */
    public FakeIndex refusing(int status) {
        refusal = status;
        return this;
    }

    /** Waits before each answer. */
    public FakeIndex latency(long millis) {
        latencyMillis = millis;
        return this;
    }

    /** Answers every n-th request with status 503; never for 0. */
    public FakeIndex failEvery(int n) {
        failEvery = n;
        return this;
    }

    /** Breaks off in the middle of every n-th answer with a file; never for 0. */
    public FakeIndex truncateEvery(int n) {
        truncateEvery = n;
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(latencyMillis);
            send(exchange, choose(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FakeAnswer choose(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (failEvery > 0 && pageAndFileRequests.incrementAndGet() % failEvery == 0) {
            return FakeAnswer.of(503);
        }
        if (!authorization.isEmpty() && !authorization.equals(field(exchange, "Authorization"))) {
            return FakeAnswer.of(401).with("WWW-Authenticate", "Basic realm=\"fake\"");
        }
        if (refusal > 0) {
            return FakeAnswer.of(refusal);
        }
        if (path.equals("/links/")) {
            return conditional(links(), exchange);
        }
        if (path.startsWith("/simple/")) {
            return page(path, exchange);
        }
        if (path.startsWith("/files/")) {
            return file(path.substring("/files/".length()), exchange);
        }
        return FakeAnswer.of(404);
    }

    private FakeAnswer page(String path, HttpExchange exchange) throws IOException {
        String[] segments = path.substring("/simple/".length()).split("/", -1);
        Optional<ProjectName> project = ProjectName.find(segments[0]);
        if (project.isEmpty()) {
            return FakeAnswer.of(404);
        }
        String canonical = "/simple/" + project.get() + "/";
        if (!path.equals(canonical)) {
            return FakeAnswer.of(301).with("Location", canonical);
        }
        List<Path> distributions = files.of(project.get());
        if (distributions.isEmpty()) {
            return FakeAnswer.of(404);
        }
        FakePage page = new FakePage(project.get(), distributions, coreMetadata, uploadTimes, tracked);
        return conditional(page.render(form, field(exchange, "Accept")), exchange);
    }

    /** A page with links to everything, of no index's layout. */
    private FakeAnswer links() throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><body><a href=\"/simple/\">the index</a>\n");
        for (String name : files.names()) {
            page.append("<a href=\"../files/" + name + "\">" + name + "</a>\n");
        }
        return new FakeAnswer(
                200,
                Map.of("Content-Type", "text/html; charset=UTF-8"),
                page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private FakeAnswer conditional(FakeAnswer answer, HttpExchange exchange) {
        FakeAnswer tagged = etags ? answer.tagged() : answer;
        FakeAnswer complete = cacheControl.isEmpty() ? tagged : tagged.with("Cache-Control", cacheControl);
        String etag = complete.headers().getOrDefault("ETag", "");
        boolean same = !etag.isEmpty() && etag.equals(field(exchange, "If-None-Match"));
        return same ? new FakeAnswer(304, complete.headers(), new byte[0]) : complete;
    }

    private FakeAnswer file(String name, HttpExchange exchange) throws IOException {
        Optional<byte[]> content = files.content(name, coreMetadata);
        if (content.isEmpty()) {
            return FakeAnswer.of(404);
        }
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/octet-stream"));
        FakeAnswer whole = new FakeAnswer(200, headers, content.get());
        FakeAnswer answer = etags ? whole.tagged() : whole;
        return ranges ? answer.range(field(exchange, "Range"), field(exchange, "If-Range")) : answer;
    }

    private void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isFile = path.startsWith("/files/") && answer.body().length > 1;
        boolean truncated = isFile && truncateEvery > 0 && fileRequests.incrementAndGet() % truncateEvery == 0;
        int length = truncated ? answer.body().length / 2 : answer.body().length;
        requests.add(new FakeRequest(
                exchange.getRequestMethod(),
                path,
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                exchange.getRequestHeaders(),
                answer.status(),
                length));
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            OutputStream body = exchange.getResponseBody();
            body.write(answer.body(), 0, length);
            body.flush();
        }
    }

    private static String field(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
