package io.github.jvenv.http;

import io.github.jvenv.failure.Failure;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that a user trusts though nothing proves who it is: it may be reached without TLS, and its certificate is not
 * looked at.
 *
 * @param host its name or address, in lower case; an IPv6 address without brackets
 * @param port the only port that is meant, or -1 for all
 */
public record TrustedHost(String host, int port) {
    private static final Pattern TEXT = Pattern.compile("(\\[[0-9a-f:.%]+\\]|[^\\s:/?#@\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-f.%]*:[0-9a-f.%]*:[0-9a-f:.%]*");

    /** The host, or host and port, in a text: {@code index.example}, {@code index.example:8443}, {@code [::1]:80}. */
    public static TrustedHost parse(String text) {
        String lowerCase = text.strip().toLowerCase(Locale.ROOT);
        String bracketed = BARE_IPV6.matcher(lowerCase).matches() ? "[" + lowerCase + "]" : lowerCase;
        Matcher matcher = TEXT.matcher(bracketed);
        if (!matcher.matches() || (matcher.group(2) != null && Integer.parseInt(matcher.group(2)) > 65535)) {
            throw new Failure(
                    "The trusted host '" + shown(text) + "' is not a host, or a host and a port.",
                    "Give it without a scheme and a path, such as index.example or index.example:8443.");
        }
        return new TrustedHost(
                withoutBrackets(matcher.group(1)), matcher.group(2) == null ? -1 : Integer.parseInt(matcher.group(2)));
    }

    /** Whether a URL leads there. */
    boolean covers(URI url) {
        Origin origin = Origin.of(url);
        return withoutBrackets(origin.host()).equals(host) && (port < 0 || port == origin.port());
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Somebody may have given a URL with secrets. */
    private static String shown(String text) {
        return LenientUrl.find(text).map(SafeUrl::of).orElse("(unreadable)");
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + (port < 0 ? "" : ":" + port);
    }
}
