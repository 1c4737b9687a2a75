package io.github.jvenv.http;

import io.github.jvenv.url.PercentCoding;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * URLs as pages and people write them: with spaces, letters beyond ASCII, brackets. They are read as browsers read them
 * (WHATWG URL Standard): what may not stand in a URL is percent-encoded as UTF-8, a host gets its ASCII form, and
 * {@code ..} cannot climb above the root. A percent sign that encodes nothing stands for itself.
 */
public final class LenientUrl {
    private static final Pattern SCHEME = Pattern.compile("^(?i:https?|file):");
    private static final Pattern ABSOLUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)(.*)", Pattern.DOTALL);

    /** User info, host (an IPv6 address in brackets, or a name) and port. */
    private static final Pattern AUTHORITY = Pattern.compile("(.*@)?(\\[[^\\]]*\\]|[^:]*)(:[0-9]*)?");

    /** Printable ASCII that RFC 3986 allows nowhere; brackets stand around an IPv6 address only. */
    private static final String FORBIDDEN = "\"<>\\^`{|}[]";

    /** RFC 1035, section 2.3.4. */
    private static final int LONGEST_LABEL = 63;

    private LenientUrl() {}

    /** The URL in a text, absolute or relative, or nothing when it cannot be read as one. */
    public static Optional<URI> find(String text) {
        try {
            String plain = SCHEME.matcher(text.strip())
                    .replaceFirst(scheme -> scheme.group().toLowerCase(Locale.ROOT));
            Matcher absolute = ABSOLUTE.matcher(plain);
            if (!absolute.matches()) {
                return Optional.of(new URI(encoded(plain)));
            }
            return Optional.of(new URI(absolute.group(1) + authority(absolute.group(2)) + encoded(absolute.group(3))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The URL that a reference in a document leads to, or nothing when the reference cannot be read. */
    public static Optional<URI> resolve(URI base, String reference) {
        return find(reference).map(found -> resolve(base, found)).map(LenientUrl::belowRoot);
    }

    /** The JDK follows RFC 2396, by which a query alone takes the last segment of the path away. */
    private static URI resolve(URI base, URI reference) {
        String text = reference.toString();
        if (!text.startsWith("?") || base.isOpaque()) {
            return base.resolve(reference);
        }
        String start = base.toString();
        int end = (start + "#").indexOf('#');
        int query = start.indexOf('?');
        return URI.create(start.substring(0, query >= 0 && query < end ? query : end) + text);
    }

    private static String authority(String text) {
        Matcher matcher = AUTHORITY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an authority");
        }
        String userInfo = matcher.group(1) == null
                ? ""
                : encoded(matcher.group(1).substring(0, matcher.group(1).length() - 1))
                                .replace("@", "%40") + "@";
        String host = matcher.group(2);
        String port = matcher.group(3) == null ? "" : matcher.group(3);
        return userInfo + (host.startsWith("[") || isPlain(host) ? host : IDN.toASCII(host)) + port;
    }

    /** Whether a host is in its ASCII form for sure. To be told so by the JDK takes a table of all of Unicode, from disk. */
    private static boolean isPlain(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean inLabel = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            if (inLabel ? ++label > LONGEST_LABEL : c != '.' || label == 0) {
                return false;
            }
            label = inLabel ? label : 0;
        }
        return label > 0;
    }

    private static String encoded(String text) {
        return PercentCoding.encodeForbidden(text, FORBIDDEN);
    }

    private static URI belowRoot(URI url) {
        String path = url.getRawPath();
        if (path == null || !path.startsWith("/..")) {
            return url;
        }
        String text = url.toString();
        int start = text.indexOf(
                path,
                text.indexOf("//") + 2 + String.valueOf(url.getRawAuthority()).length());
        return URI.create(text.substring(0, start)
                + path.replaceFirst("^(/\\.\\.)+(?=/|$)", "")
                + text.substring(start + path.length()));
    }
}
