package io.github.jvenv.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;

/** The tunnels in use, one factory for each proxy: the JDK keeps connections apart by their factory. */
final class Tunnels {
    private final Map<ProxySettings, SSLSocketFactory> factories = new ConcurrentHashMap<>();

    SSLSocketFactory through(ProxySettings proxy, SSLSocketFactory tls) {
        return factories.computeIfAbsent(proxy, key -> new TunnelSocketFactory(key, tls));
    }
}
