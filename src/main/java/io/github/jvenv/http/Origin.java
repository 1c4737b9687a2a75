package io.github.jvenv.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What credentials belong to: the scheme, host and port of a URL (RFC 6454). Two URLs with the same origin are served
 * by the same party.
 *
 * @param scheme lower case, for example {@code https}
 * @param host lower case; an IPv6 address stands in brackets
 * @param port the port, also where the URL leaves it to the scheme; -1 when the scheme has none
 */
public record Origin(String scheme, String host, int port) {
    private static final Pattern PORT = Pattern.compile(":(\\d*)$");

    public Origin {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
        if (port < 0) {
            port = defaultPort(scheme);
        }
    }

    /** The origin of an absolute URL. */
    public static Origin of(URI url) {
        String scheme = url.getScheme();
        if (scheme == null) {
            throw new IllegalArgumentException("not an absolute URL: " + SafeUrl.of(url));
        }
        String host = url.getHost();
        String authority = url.getRawAuthority();
        return host == null && authority != null
                ? ofAuthority(scheme, authority)
                : new Origin(scheme, host == null ? "" : host, url.getPort());
    }

    /** The JDK does not take names with underscores apart, which servers in private networks have. */
    private static Origin ofAuthority(String scheme, String authority) {
        Matcher port = PORT.matcher(authority);
        boolean found = port.find();
        String host = authority.substring(authority.lastIndexOf('@') + 1, found ? port.start() : authority.length());
        String digits = found ? port.group(1) : "";
        if (digits.isEmpty()) {
            return new Origin(scheme, host, -1);
        }
        return new Origin(scheme, host, digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    /**
     * Written out, as is the hash: a dozen threads ask for it first and at once, and each would have the virtual machine put a
     * record's own together, for some milliseconds.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && port == origin.port
                && host.equals(origin.host)
                && scheme.equals(origin.scheme);
    }

    @Override
    public int hashCode() {
        return host.hashCode() + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
