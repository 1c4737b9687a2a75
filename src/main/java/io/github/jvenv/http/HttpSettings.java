package io.github.jvenv.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the network is reached on this machine, and as whom. A value; {@link HttpAdapter} is made from it. */
public final class HttpSettings {
    private final String userAgent;
    private final boolean offline;
    private final ProxySelection proxies;
    private final SignOns signOns;
    private final Trust trust;
    private final Patience patience;
    private final List<Server> servers;

    /** A server with manners of its own; what lies at the origin of the base is meant. */
    private record Server(SignOn base, Manners manners) {}

    /** How long servers may keep silent. */
    private record Patience(Duration toConnect, Duration toRead) {}

    private HttpSettings(
            String userAgent,
            boolean offline,
            ProxySelection proxies,
            SignOns signOns,
            Trust trust,
            Patience patience,
            List<Server> servers) {
        this.userAgent = userAgent;
        this.offline = offline;
        this.proxies = proxies;
        this.signOns = signOns;
        this.trust = trust;
        this.patience = patience;
        this.servers = List.copyOf(servers);
    }

    /** Direct connections without credentials, 10 seconds to connect and 60 for each read. */
    public static HttpSettings of(String userAgent) {
        return new HttpSettings(
                userAgent,
                false,
                ProxySelection.NONE,
                SignOns.NONE,
                Trust.OF_JVM,
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60)),
                List.of());
    }

    /** These settings, with or without access to the network. */
    public HttpSettings withOffline(boolean refuseNetwork) {
        return new HttpSettings(userAgent, refuseNetwork, proxies, signOns, trust, patience, servers);
    }

    /** These settings with other proxies. */
    public HttpSettings withProxies(ProxySelection selection) {
        return new HttpSettings(userAgent, offline, selection, signOns, trust, patience, servers);
    }

    /** These settings with a user name and password, or the knowledge of where they could stand, for one more URL. */
    public HttpSettings withSignOn(SignOn more) {
        return new HttpSettings(userAgent, offline, proxies, signOns.with(more), trust, patience, servers);
    }

    /** These settings with the user names and passwords that a file has for machines. */
    public HttpSettings withNetrc(Netrc file) {
        return new HttpSettings(userAgent, offline, proxies, signOns.with(file), trust, patience, servers);
    }

    /** These settings with other hosts that are trusted unseen. */
    public HttpSettings withTrustedHosts(List<TrustedHost> hosts) {
        return new HttpSettings(
                userAgent, offline, proxies, signOns, new Trust(hosts, trust.authorities()), patience, servers);
    }

    /**
     * These settings, with which servers are trusted too that certificates vouch for; the JVM's own count as well.
     */
    public HttpSettings withAuthorities(CertificateBundle authorities) {
        return new HttpSettings(
                userAgent,
                offline,
                proxies,
                signOns,
                new Trust(trust.hosts(), Optional.of(authorities)),
                patience,
                servers);
    }

    /** These settings with other limits to how long a server may keep silent. */
    public HttpSettings withTimeouts(Duration toConnect, Duration toRead) {
        return new HttpSettings(userAgent, offline, proxies, signOns, trust, new Patience(toConnect, toRead), servers);
    }

    /** These settings with the manners of the server of one more URL. */
    public HttpSettings withManners(URI base, Manners manners) {
        List<Server> more = new ArrayList<>(servers);
        more.add(new Server(new SignOn(base, Optional.empty(), ""), manners));
        return new HttpSettings(userAgent, offline, proxies, signOns, trust, patience, more);
    }

    /** How the server of a URL wants to be spoken to; where a server has several bases, the nearest counts. */
    Manners mannersFor(URI url) {
        Manners nearest = Manners.USUAL;
        int most = -1;
        for (Server server : servers) {
            int nearness = server.base().nearness(url);
            if (nearness > most) {
                nearest = server.manners();
                most = nearness;
            }
        }
        return nearest;
    }

    /** These settings with the patience that a server wants. */
    HttpSettings patientWith(Manners manners) {
        return withTimeouts(
                manners.toConnect().orElse(patience.toConnect()),
                manners.toRead().orElse(patience.toRead()));
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

    /** Who we are for a URL, or at least where that could be said. */
    public Optional<SignOn> signOnFor(URI url) {
        return signOns.find(url);
    }

    /** Whether a URL leads to a host that is trusted unseen. */
    public boolean trusts(URI url) {
        return trust.covers(url);
    }

    Trust trust() {
        return trust;
    }

    /** How long a connection may take to be made. */
    public Duration connectTimeout() {
        return patience.toConnect();
    }

    /** How long a server may send nothing. */
    public Duration readTimeout() {
        return patience.toRead();
    }
}
