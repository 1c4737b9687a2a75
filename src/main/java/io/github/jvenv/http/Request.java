package io.github.jvenv.http;

import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to get, and which answers count. Immutable.
 *
 * <p>Credentials are those in the URL's user info, else those that {@link HttpSettings} has for it.
 */
public final class Request {
    private final String wanted;
    private final URI url;
    private final SortedMap<String, String> headers;
    private final ByteRange range;
    private final Set<Integer> statuses;
    private final boolean compressed;

    private Request(
            String wanted,
            URI url,
            SortedMap<String, String> headers,
            ByteRange range,
            Set<Integer> statuses,
            boolean compressed) {
        this.wanted = wanted;
        this.url = url;
        this.headers = Collections.unmodifiableSortedMap(headers);
        this.range = range;
        this.statuses = Set.copyOf(statuses);
        this.compressed = compressed;
    }

    /**
     * A request for the whole of a resource, to which only an answer with status 200 counts.
     *
     * @param wanted what it is, in words that fit after "cannot get", for example {@code the files of flask}
     * @param url where it is: {@code http} or {@code https}
     */
    public static Request of(String wanted, URI url) {
        return new Request(
                wanted, url, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), ByteRange.WHOLE, Set.of(200), false);
    }

    /** This request with one more header field. */
    public Request withHeader(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(wanted, url, more, range, statuses, compressed);
    }

    /** This request for a part only; an answer with status 206 counts besides. A server may still send the whole. */
    public Request withRange(ByteRange part) {
        Set<Integer> more = new HashSet<>(statuses);
        more.add(206);
        return new Request(wanted, url, headers, part, more, compressed);
    }

    /** This request, to which answers with these statuses count too and reach the reader. */
    public Request accepting(Set<Integer> more) {
        Set<Integer> all = new HashSet<>(statuses);
        all.addAll(more);
        return new Request(wanted, url, headers, range, all, compressed);
    }

    /** This request, to which the server may answer with a compressed body; it is decompressed while it is read. */
    public Request allowingCompression() {
        return new Request(wanted, url, headers, range, statuses, true);
    }

    /** What is wanted, in words. */
    public String wanted() {
        return wanted;
    }

    /** The URL, with its secrets. */
    public URI url() {
        return url;
    }

    /** Header fields besides those that follow from the rest. */
    public SortedMap<String, String> headers() {
        return headers;
    }

    /** The part that is asked for. */
    public ByteRange range() {
        return range;
    }

    boolean accepts(int status) {
        return statuses.contains(status);
    }

    boolean allowsCompression() {
        return compressed;
    }

    Optional<Credentials> credentials() {
        return Credentials.find(url);
    }

    @Override
    public String toString() {
        return wanted + " from " + SafeUrl.of(url);
    }
}
