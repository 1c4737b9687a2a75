package io.github.jvenv.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;

/** Says through which proxy a URL is reached. */
@FunctionalInterface
public interface ProxySelection {
    /** No proxy for any URL. */
    ProxySelection NONE = url -> Optional.empty();

    /** The proxy for a URL; none means a direct connection. */
    Optional<ProxySettings> find(URI url);

    /** What the JVM was started with: {@code -Dhttps.proxyHost} and its relatives, or the desktop's settings. */
    static ProxySelection ofJvm() {
        return url -> Optional.ofNullable(ProxySelector.getDefault()).stream()
                .flatMap(selector -> selector.select(url).stream())
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> ProxySettings.at(address.getHostString(), address.getPort()))
                .findFirst();
    }
}
