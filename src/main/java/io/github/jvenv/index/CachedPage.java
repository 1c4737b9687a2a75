package io.github.jvenv.index;

import io.github.jvenv.http.Request;
import io.github.jvenv.page.CompactReader;
import io.github.jvenv.page.CompactWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A server's answer to a request for a page, as it is kept. */
final class CachedPage {
    private static final int FORMAT = 4;

    private final Freshness freshness;
    private final Optional<byte[]> content;

    private CachedPage(Freshness freshness, Optional<byte[]> content) {
        this.freshness = freshness;
        this.content = content;
    }

    /** A page that a server gave, in the form in which it is kept. */
    static CachedPage of(byte[] content, Freshness freshness) {
        return new CachedPage(freshness, Optional.of(content));
    }

    /** What is kept of a page that a server does not have: stale from the beginning, for it may come at any moment. */
    static CachedPage unknown() {
        return new CachedPage(new Freshness(Instant.EPOCH, "", ""), Optional.empty());
    }

    /** The entry in the form that {@link #encode} gives it; a {@code RuntimeException} if it has another. */
    static CachedPage decode(byte[] bytes) {
        CompactReader reader = new CompactReader(bytes, 0);
        if (reader.number() != FORMAT) {
            throw new IllegalArgumentException("another version's entry");
        }
        Freshness freshness = new Freshness(Instant.ofEpochSecond(reader.number()), reader.text(), reader.text());
        return new CachedPage(freshness, reader.number() == 0 ? Optional.empty() : Optional.of(reader.octets()));
    }

    byte[] encode() {
        CompactWriter writer = new CompactWriter();
        writer.number(FORMAT);
        writer.number(Math.max(0, freshness.until().getEpochSecond()));
        writer.text(freshness.etag());
        writer.text(freshness.lastModified());
        writer.number(content.isEmpty() ? 0 : 1);
        content.ifPresent(writer::octets);
        return writer.toByteArray();
    }

    /** Until when it can be used unasked. */
    Freshness freshness() {
        return freshness;
    }

    /** The page, not to be changed; nothing if the server has none. */
    Optional<byte[]> content() {
        return content;
    }

    /** The request, to which the server need not send again what is here (RFC 9110, section 13.1). */
    Request condition(Request request) {
        Request conditional = request;
        if (!freshness.etag().isEmpty()) {
            conditional = conditional.withHeader("If-None-Match", freshness.etag());
        }
        if (!freshness.lastModified().isEmpty()) {
            conditional = conditional.withHeader("If-Modified-Since", freshness.lastModified());
        }
        return conditional;
    }

    /**
     * What a server says of the page that says that it is still good: by what it is recognised stays where that is left unsaid
     * (RFC 9111, section 3.2).
     */
    SortedMap<String, String> confirmedBy(SortedMap<String, String> headers) {
        SortedMap<String, String> all = new TreeMap<>(headers);
        if (!freshness.etag().isEmpty()) {
            all.putIfAbsent("ETag", freshness.etag());
        }
        if (!freshness.lastModified().isEmpty()) {
            all.putIfAbsent("Last-Modified", freshness.lastModified());
        }
        return all;
    }

    /** The same page for as long as the server says now. */
    CachedPage with(Freshness newer) {
        return new CachedPage(newer, content);
    }
}
