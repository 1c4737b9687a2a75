package io.github.jvenv.http;

import java.util.Map;
import java.util.OptionalLong;

/** How long a body is according to its header (RFC 9112, section 6.3). */
final class ContentLength {
    private ContentLength() {}

    static OptionalLong find(Map<String, String> headers) {
        String field = headers.get("Content-Length");
        boolean counts = field != null && field.matches("\\d{1,18}") && !headers.containsKey("Transfer-Encoding");
        return counts ? OptionalLong.of(Long.parseLong(field)) : OptionalLong.empty();
    }
}
