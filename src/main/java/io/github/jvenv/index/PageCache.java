package io.github.jvenv.index;

import io.github.jvenv.digest.DigestWarmUp;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.Response;
import io.github.jvenv.http.ResponseReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Pages of one kind: from the cache while they are fresh or Maven is offline, else from their servers, which are told what
 * is here already.
 *
 * @param <T> what is made of a page
 */
final class PageCache<T> {
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private final String kind;
    private final HttpAdapter http;
    private final IndexCache cache;
    private final Function<byte[], T> decode;
    private final Function<T, byte[]> encode;

    /**
     * @param kind keeps pages of one kind apart from others at the same URL; empty for those that were there first
     * @param decode takes the form in which a page is kept; a {@code RuntimeException} if it is none
     * @param encode gives that form
     */
    PageCache(String kind, HttpAdapter http, IndexCache cache, Function<byte[], T> decode, Function<T, byte[]> encode) {
        this.kind = kind;
        this.http = http;
        this.cache = cache;
        this.decode = decode;
        this.encode = encode;
    }

    /** A page with its note. */
    private record Kept<T>(CachedPage page, Optional<T> content) {}

    /**
     * A page.
     *
     * @param request for the page; nobody need be asked
     * @param reader makes something of a page that comes
     * @return nothing if the server has no such page and the request accepts that answer
     */
    Optional<T> get(Request request, ResponseReader<T> reader) throws IOException {
        String key = kind + request.url();
        Optional<Kept<T>> kept = find(key);
        if (kept.isPresent() && isUsable(kept.get().page())) {
            return kept.get().content();
        }
        // Where pages have to be asked for, files come next, whose bytes will be hashed.
        DigestWarmUp.start();
        Instant asked = cache.now();
        return http.get(conditional(request, kept), response -> switch (response.status()) {
            case NOT_FOUND -> unknown(key);
            case NOT_MODIFIED -> confirmed(key, kept.orElseThrow(), response, asked);
            default -> received(key, reader.read(response), response, asked);
        });
    }

    private Optional<Kept<T>> find(String key) throws IOException {
        Optional<CachedPage> page = cache.findPage(key);
        try {
            return page.map(found -> new Kept<>(found, found.content().map(decode)));
        } catch (RuntimeException e) {
            // Whatever a decoder stumbles over, the entry is not one that this version wrote.
            return Optional.empty();
        }
    }

    private boolean isUsable(CachedPage page) {
        return http.isOffline() || (!cache.isRevalidating() && page.freshness().isFreshAt(cache.now()));
    }

    private Request conditional(Request request, Optional<Kept<T>> kept) {
        Request asking = request.allowingCompression();
        if (cache.isRevalidating()) {
            // For whatever caches stand between us and the index.
            asking = asking.withHeader("Cache-Control", "max-age=0");
        }
        // Only who asks conditionally may be told that nothing has changed.
        return kept.isPresent() && kept.get().page().freshness().isRecognisable()
                ? kept.get().page().condition(asking).accepting(Set.of(NOT_MODIFIED))
                : asking;
    }

    private Optional<T> unknown(String key) throws IOException {
        cache.putPage(key, CachedPage.unknown());
        return Optional.empty();
    }

    private Optional<T> confirmed(String key, Kept<T> kept, Response response, Instant asked) throws IOException {
        Optional<Freshness> freshness =
                Freshness.find(response.url(), kept.page().confirmedBy(response.headers()), asked, cache.now());
        if (freshness.isPresent()) {
            cache.putPage(key, kept.page().with(freshness.get()));
        }
        return kept.content();
    }

    private Optional<T> received(String key, T content, Response response, Instant asked) throws IOException {
        Optional<Freshness> freshness = Freshness.find(response.url(), response.headers(), asked, cache.now());
        if (freshness.isPresent()) {
            cache.putPage(key, CachedPage.of(encode.apply(content), freshness.get()));
        }
        return Optional.of(content);
    }
}
