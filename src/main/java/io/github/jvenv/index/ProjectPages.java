package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.Response;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The pages of one index: from the cache while they are fresh or Maven is offline, else from the index itself. */
final class ProjectPages {
    /** Many times the largest known page. */
    private static final int LARGEST_PAGE_BYTES = 64 * 1024 * 1024;

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private final IndexLocation location;
    private final HttpAdapter http;
    private final IndexCache cache;
    private final Warnings warnings;

    ProjectPages(IndexLocation location, HttpAdapter http, IndexCache cache, Warnings warnings) {
        this.location = location;
        this.http = http;
        this.cache = cache;
        this.warnings = warnings;
    }

    /** The project's page, or nothing if the index does not know the project. */
    Optional<CompactPage> find(ProjectName project) throws IOException {
        URI url = location.pageOf(project);
        if (location.isOnDisk()) {
            return onDisk(project, url);
        }
        Optional<CachedPage> cached = cache.findPage(url.toString());
        if (cached.isPresent() && isUsable(cached.get())) {
            return cached.get().page();
        }
        Instant asked = cache.now();
        return http.get(request(project, url, cached), response -> switch (response.status()) {
            case NOT_FOUND -> unknown(url);
            case NOT_MODIFIED -> confirmed(url, cached.orElseThrow(), response, asked);
            default -> received(project, url, response, asked);
        });
    }

    private boolean isUsable(CachedPage page) {
        return http.isOffline() || (!cache.isRevalidating() && page.freshness().isFreshAt(cache.now()));
    }

    private Request request(ProjectName project, URI url, Optional<CachedPage> cached) {
        Request request = Request.of("the files of " + project, url)
                .withHeader("Accept", PageReader.ACCEPT)
                .allowingCompression()
                .accepting(Set.of(NOT_FOUND));
        if (cache.isRevalidating()) {
            // For whatever caches stand between us and the index.
            request = request.withHeader("Cache-Control", "max-age=0");
        }
        // Only who asks conditionally may be told that nothing has changed.
        return cached.isPresent() && cached.get().freshness().isRecognisable()
                ? cached.get().condition(request).accepting(Set.of(NOT_MODIFIED))
                : request;
    }

    private Optional<CompactPage> unknown(URI url) throws IOException {
        cache.putPage(url.toString(), CachedPage.unknown());
        return Optional.empty();
    }

    private Optional<CompactPage> confirmed(URI url, CachedPage cached, Response response, Instant asked)
            throws IOException {
        Optional<Freshness> freshness = Freshness.find(response.headers(), asked, cache.now());
        if (freshness.isPresent()) {
            cache.putPage(url.toString(), cached.confirmed(freshness.get()));
        }
        return cached.page();
    }

    private Optional<CompactPage> received(ProjectName project, URI url, Response response, Instant asked)
            throws IOException {
        PageContext context = new PageContext(project, response.url(), warnings);
        byte[] bytes = response.bytes(LARGEST_PAGE_BYTES);
        String type = response.header("Content-Type").orElse("");
        CompactPage page = CompactPage.of(PageReader.read(bytes, type, context), project);
        Optional<Freshness> freshness = Freshness.find(response.headers(), asked, cache.now());
        if (freshness.isPresent()) {
            cache.putPage(url.toString(), CachedPage.of(page, freshness.get()));
        }
        return Optional.of(page);
    }

    private Optional<CompactPage> onDisk(ProjectName project, URI url) throws IOException {
        PageContext context = new PageContext(project, url, warnings);
        Path file = Path.of(url).resolve("index.html");
        try {
            if (Files.size(file) > LARGEST_PAGE_BYTES) {
                throw context.failure("it is longer than " + LARGEST_PAGE_BYTES + " bytes");
            }
            return Optional.of(
                    CompactPage.of(PageReader.read(Files.readAllBytes(file), "text/html", context), project));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }
}
