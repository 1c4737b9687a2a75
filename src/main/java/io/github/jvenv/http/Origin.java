package io.github.jvenv.http;

import java.net.URI;
import java.util.Locale;

/**
 * What credentials belong to: the scheme, host and port of a URL (RFC 6454). Two URLs with the same origin are served
 * by the same party.
 *
 * @param scheme lower case, for example {@code https}
 * @param host lower case; an IPv6 address stands in brackets
 * @param port the port, also where the URL leaves it to the scheme; -1 when the scheme has none
 */
public record Origin(String scheme, String host, int port) {
    public Origin {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
        if (port < 0) {
            port = defaultPort(scheme);
        }
    }

    /** The origin of an absolute URL. */
    public static Origin of(URI url) {
        String host = url.getHost();
        String scheme = url.getScheme();
        if (scheme == null) {
            throw new IllegalArgumentException("not an absolute URL: " + SafeUrl.of(url));
        }
        return new Origin(scheme, host == null ? "" : host, url.getPort());
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
