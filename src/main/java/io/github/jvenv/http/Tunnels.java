package io.github.jvenv.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;

/** The tunnels in use, one factory for each way: the JDK keeps connections apart by their factory. */
final class Tunnels {
    private final Map<Way, SSLSocketFactory> factories = new ConcurrentHashMap<>();

    SSLSocketFactory through(ProxySettings proxy, SSLSocketFactory tls) {
        return factories.computeIfAbsent(new Way(proxy, tls), key -> new TunnelSocketFactory(proxy, tls));
    }

    /** A proxy, and what is laid over the tunnel that it opens. */
    private record Way(ProxySettings proxy, SSLSocketFactory tls) {}
}
