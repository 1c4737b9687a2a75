package io.github.jvenv.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the network is reached on this machine, and as whom. A value; {@link HttpAdapter} is made from it. */
public final class HttpSettings {
    private final String userAgent;
    private final boolean offline;
    private final ProxySelection proxies;
    private final Map<Origin, Credentials> credentials;
    private final Duration connectTimeout;
    private final Duration readTimeout;

    private HttpSettings(
            String userAgent,
            boolean offline,
            ProxySelection proxies,
            Map<Origin, Credentials> credentials,
            Duration connectTimeout,
            Duration readTimeout) {
        this.userAgent = userAgent;
        this.offline = offline;
        this.proxies = proxies;
        this.credentials = Map.copyOf(credentials);
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
    }

    /** Direct connections without credentials, 10 seconds to connect and 60 for each read. */
    public static HttpSettings of(String userAgent) {
        return new HttpSettings(
                userAgent, false, ProxySelection.NONE, Map.of(), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** These settings, with or without access to the network. */
    public HttpSettings withOffline(boolean refuseNetwork) {
        return new HttpSettings(userAgent, refuseNetwork, proxies, credentials, connectTimeout, readTimeout);
    }

    /** These settings with other proxies. */
    public HttpSettings withProxies(ProxySelection selection) {
        return new HttpSettings(userAgent, offline, selection, credentials, connectTimeout, readTimeout);
    }

    /** These settings with a user name and password for everything at an origin. */
    public HttpSettings withCredentials(Origin origin, Credentials user) {
        Map<Origin, Credentials> more = new HashMap<>(credentials);
        more.put(origin, user);
        return new HttpSettings(userAgent, offline, proxies, more, connectTimeout, readTimeout);
    }

    /** These settings with other limits to how long a server may keep silent. */
    public HttpSettings withTimeouts(Duration toConnect, Duration toRead) {
        return new HttpSettings(userAgent, offline, proxies, credentials, toConnect, toRead);
    }

    /** What is said in the {@code User-Agent} field: product and version. */
    public String userAgent() {
        return userAgent;
    }

    /** Whether any access to the network is refused. */
    public boolean offline() {
        return offline;
    }

    /** Through what each URL is reached. */
    public ProxySelection proxies() {
        return proxies;
    }

    /** Who we are at an origin, where it matters. */
    public Optional<Credentials> credentialsFor(Origin origin) {
        return Optional.ofNullable(credentials.get(origin));
    }

    /** How long a connection may take to be made. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long a server may send nothing. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
