package io.github.jvenv.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy, and how to sign on to it. TLS connections go through it as a tunnel, which it cannot look into. */
public final class ProxySettings {
    private final String host;
    private final int port;
    private final @Nullable Credentials credentials;

    private ProxySettings(String host, int port, @Nullable Credentials credentials) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        this.host = host;
        this.port = port;
        this.credentials = credentials;
    }

    /** A proxy that anyone may use. */
    public static ProxySettings at(String host, int port) {
        return new ProxySettings(host, port, null);
    }

    /** The same proxy, which wants to know who uses it. */
    public ProxySettings with(Credentials user) {
        return new ProxySettings(host, port, user);
    }

    /** The proxy's host name or address. */
    public String host() {
        return host;
    }

    /** The proxy's port. */
    public int port() {
        return port;
    }

    /** Who uses it, where that matters. */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProxySettings that
                && host.equals(that.host)
                && port == that.port
                && credentials().equals(that.credentials());
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
