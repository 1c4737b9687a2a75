package io.github.jvenv.testing;

import com.sun.net.httpserver.Headers;

/** What somebody asked of a {@link FakeIndex}, and what came of it. */
public final class FakeRequest {
    private final String method;
    private final String path;
    private final String query;
    private final Headers headers;
    private final int status;
    private final int bytes;

    FakeRequest(String method, String path, String query, Headers headers, int status, int bytes) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = new Headers();
        this.headers.putAll(headers);
        this.status = status;
        this.bytes = bytes;
    }

    /** The path that was asked for. */
    public String path() {
        return path;
    }

    /** What followed the path and a question mark; empty if nothing did. */
    public String query() {
        return query;
    }

    /** A field of the request; empty when it had none of that name. */
    public String field(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    /** The answer's status. */
    public int status() {
        return status;
    }

    /** How many bytes of its body were sent. */
    public int bytes() {
        return bytes;
    }

    /** For example {@code GET /files/demo-1.0-py3-none-any.whl bytes=0-99 -> 206}. */
    @Override
    public String toString() {
        String range = field("Range");
        return method + " " + path + (range.isEmpty() ? "" : " " + range) + " -> " + status;
    }
}
