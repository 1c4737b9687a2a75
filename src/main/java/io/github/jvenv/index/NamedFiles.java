package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import java.io.IOException;
import java.net.URI;
import java.util.function.UnaryOperator;

/** Small files that users name by their URLs. Each build asks for them anew; what came is kept for builds without a network. */
public final class NamedFiles {
    private final PageCache<byte[]> pages;

    /** Files that come over an adapter and are kept in a cache. */
    public NamedFiles(HttpAdapter http, IndexCache cache) {
        this.pages = new PageCache<>(
                "file ", http, cache.revalidating(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * A whole file.
     *
     * @param wanted what it is, in words that fit after "cannot get"
     * @param mostBytes a longer one is refused
     * @throws io.github.jvenv.http.HttpFailure if it could not be had
     */
    public byte[] get(String wanted, URI url, int mostBytes) throws IOException {
        // Only a request that accepts 404 may find that there is none.
        return pages.get(Request.of(wanted, url), response -> response.bytes(mostBytes))
                .orElseThrow();
    }
}
