package io.github.jvenv.index;

import io.github.jvenv.http.Request;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer to the question for a project's files, as it is kept. */
final class CachedPage {
    private static final int FORMAT = 1;

    private final Freshness freshness;
    private final @Nullable CompactPage page;

    private CachedPage(Freshness freshness, @Nullable CompactPage page) {
        this.freshness = freshness;
        this.page = page;
    }

    /** A page that the index gave. */
    static CachedPage of(CompactPage page, Freshness freshness) {
        return new CachedPage(freshness, page);
    }

    /**
     * What is kept of a project that the index does not know: stale from the beginning, for it may be published at
     * any moment.
     */
    static CachedPage unknown() {
        return new CachedPage(new Freshness(Instant.EPOCH, "", ""), null);
    }

    /** The entry in the form that {@link #encode} gives it; a {@code RuntimeException} if it has another. */
    static CachedPage decode(byte[] bytes) {
        CompactReader reader = new CompactReader(bytes, 0);
        if (reader.number() != FORMAT) {
            throw new IllegalArgumentException("another version's entry");
        }
        Freshness freshness = new Freshness(Instant.ofEpochSecond(reader.number()), reader.text(), reader.text());
        return new CachedPage(freshness, reader.number() == 0 ? null : CompactPage.read(reader.octets()));
    }

    byte[] encode() {
        CompactWriter writer = new CompactWriter();
        writer.number(FORMAT);
        writer.number(Math.max(0, freshness.until().getEpochSecond()));
        writer.text(freshness.etag());
        writer.text(freshness.lastModified());
        writer.number(page == null ? 0 : 1);
        if (page != null) {
            writer.octets(page.bytes());
        }
        return writer.toByteArray();
    }

    /** Until when it can be used unasked. */
    Freshness freshness() {
        return freshness;
    }

    /** The page; nothing if the index does not know the project. */
    Optional<CompactPage> page() {
        return Optional.ofNullable(page);
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
     * The same page after the server has said that it is still good; what it left unsaid stays (RFC 9111, section
     * 3.2).
     */
    CachedPage confirmed(Freshness newer) {
        String etag = newer.etag().isEmpty() ? freshness.etag() : newer.etag();
        String lastModified = newer.lastModified().isEmpty() ? freshness.lastModified() : newer.lastModified();
        return new CachedPage(new Freshness(newer.until(), etag, lastModified), page);
    }
}
