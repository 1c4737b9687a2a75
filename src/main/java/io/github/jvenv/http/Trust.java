package io.github.jvenv.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whom we believe to be who they say they are, besides those whom the JVM believes.
 *
 * @param hosts are believed unseen
 * @param authorities certificates; whoever they vouch for is believed
 */
record Trust(List<TrustedHost> hosts, Optional<CertificateBundle> authorities) {
    static final Trust OF_JVM = new Trust(List.of(), Optional.empty());

    Trust {
        hosts = List.copyOf(hosts);
    }

    boolean covers(URI url) {
        return hosts.stream().anyMatch(host -> host.covers(url));
    }
}
