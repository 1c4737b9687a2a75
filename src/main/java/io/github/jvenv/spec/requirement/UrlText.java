package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.url.PercentCoding;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL as people write it, cut into its parts as Python's {@code urllib.parse.urlsplit} cuts it. Nothing is decoded.
 *
 * @param whole the text as it was found
 * @param scheme in lower case
 * @param authority what stands after {@code //}; null if there are no such slashes
 * @param path up to the query or fragment
 * @param query without its question mark; null if it is empty
 * @param fragment without its hash sign; empty if there is none
 */
record UrlText(
        String whole,
        String scheme,
        @Nullable String authority,
        String path,
        @Nullable String query,
        String fragment) {
    /** Printable ASCII that RFC 3986 does not allow in any part that is written here; brackets belong to hosts only. */
    private static final String FORBIDDEN = " \"<>\\^`{|}[]";

    /** The URL in a text, if it begins with a scheme. */
    static Optional<UrlText> find(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isScheme(text.substring(0, colon))) {
            return Optional.empty();
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        int hash = text.indexOf('#', colon);
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String rest = text.substring(colon + 1, hash < 0 ? text.length() : hash);
        int mark = rest.indexOf('?');
        // A question mark with nothing after it is left out when the URL is put together again.
        @Nullable String query = mark < 0 || mark == rest.length() - 1 ? null : rest.substring(mark + 1);
        String location = mark < 0 ? rest : rest.substring(0, mark);
        if (!location.startsWith("//")) {
            return Optional.of(new UrlText(text, scheme, null, location, query, fragment));
        }
        int slash = location.indexOf('/', 2);
        int end = slash < 0 ? location.length() : slash;
        return Optional.of(
                new UrlText(text, scheme, location.substring(2, end), location.substring(end), query, fragment));
    }

    private static boolean isScheme(String text) {
        return text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "+.-".indexOf(c) >= 0)
                && isLetter(text.charAt(0));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    UrlText withScheme(String other) {
        return new UrlText(whole, other, authority, path, query, fragment);
    }

    UrlText withAuthority(@Nullable String other) {
        return new UrlText(whole, scheme, other, path, query, fragment);
    }

    UrlText withPath(String other) {
        return new UrlText(whole, scheme, authority, other, query, fragment);
    }

    UrlText withoutQuery() {
        return new UrlText(whole, scheme, authority, path, null, fragment);
    }

    /** Where the path begins in the whole text. */
    int pathStart() {
        return whole.indexOf(':') + 1 + (authority == null ? 0 : 2 + authority.length());
    }

    /** The URL without its fragment, with what may not stand in a URL percent-encoded. */
    URI toUri() {
        String text = scheme + ":" + (authority == null ? "" : "//" + encodedAuthority(authority)) + encoded(path, "")
                + (query == null ? "" : "?" + encoded(query, ""));
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw fault("A URL that cannot be read");
        }
    }

    private String encodedAuthority(String text) {
        int at = text.lastIndexOf('@');
        // An '@' in a password is part of it: only the last one ends it.
        String user = at < 0 ? "" : encoded(text.substring(0, at), "@") + "@";
        String host = text.substring(at + 1);
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        String port = hasPort ? host.substring(colon + 1) : "";
        if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int start = whole.indexOf("//") + 2 + at + 1 + colon + 1;
            throw new SyntaxFailure(
                    "Expected the number of a port after ':', or '/' in place of ':'",
                    whole,
                    start,
                    start + port.length());
        }
        String name = hasPort ? host.substring(0, colon) : host;
        return user + (name.startsWith("[") ? name : asciiHost(name)) + (hasPort ? ":" + port : "");
    }

    private String asciiHost(String name) {
        try {
            String ascii = IDN.toASCII(name);
            if (ascii.equals(encoded(ascii, ""))) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw fault("A URL with a host that cannot be");
        }
        throw fault("A URL with a host that cannot be");
    }

    private SyntaxFailure fault(String complaint) {
        return new SyntaxFailure(complaint, whole, 0, whole.length());
    }

    private static String encoded(String text, String forbiddenToo) {
        return PercentCoding.encodeForbidden(text, FORBIDDEN + forbiddenToo);
    }
}
