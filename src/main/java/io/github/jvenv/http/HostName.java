package io.github.jvenv.http;

import java.net.URI;
import java.util.Optional;

/**
 * The host that a URL names. The JDK finds none where the name has an underscore, which URLs do not allow; servers in private
 * networks, containers above all, have such names.
 */
public final class HostName {
    private static final String NAME = "[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?";
    private static final int LAST_PORT = 65535;

    private HostName() {}

    /** The host, an IPv6 address in brackets, or nothing if there is none. */
    public static Optional<String> find(URI url) {
        if (url.getHost() != null) {
            return Optional.of(url.getHost());
        }
        if (url.getScheme() == null || url.getRawAuthority() == null) {
            return Optional.empty();
        }
        Origin origin = Origin.of(url);
        return origin.port() <= LAST_PORT && origin.host().matches(NAME)
                ? Optional.of(origin.host())
                : Optional.empty();
    }
}
