package io.github.jvenv.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HttpsURLConnection;

/** One try: a request on its way to the server that has the answer, through proxies and redirects. */
final class Exchange {
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_PORT = 65535;
    private static final int INFLATER_INPUT_BYTES = 16 * 1024;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /**
     * Keeps the JVM's own authenticator, which may belong to anybody, out of our exchanges. Always the same one: the
     * JDK keeps connections apart by it.
     */
    private final Authenticator nobody = new Authenticator() {};

    private final HttpSettings settings;
    private final Tunnels tunnels = new Tunnels();
    private final TlsSetup tls;

    Exchange(HttpSettings settings) {
        this.settings = settings;
        this.tls = new TlsSetup(settings.trust());
    }

    /**
     * Gets an answer, whatever its status.
     *
     * @param spelling which {@linkplain HostSpelling spelling} of the host to look up
     */
    Answer send(Request request, int spelling) throws PassingTrouble {
        URI url = SafeUrl.withoutUserInfo(request.url());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<SignOn> signOn = signOn(request, url);
            Optional<ProxySettings> proxy = settings.proxies().find(url);
            Manners manners = settings.mannersFor(url);
            HttpSettings patient = settings.patientWith(manners);
            Origin origin = Origin.of(url);
            if (origin.port() > MOST_PORT) {
                throw new UnreachableFailure(request, "its port is beyond " + MOST_PORT);
            }
            Troubles troubles = Troubles.between(request, origin, proxy, patient);
            try {
                HttpURLConnection connection = open(url, proxy, spelling);
                fill(connection, request, signOn.flatMap(SignOn::credentials), patient);
                manners.headers().forEach(connection::setRequestProperty);
                int status = connection.getResponseCode();
                String location = connection.getHeaderField("Location");
                if (!REDIRECTS.contains(status) || location == null) {
                    return new Answer(response(request, url, connection, troubles), url, signOn);
                }
                body(connection).close();
                url = redirect(request, url, location);
            } catch (IOException e) {
                throw troubles.passing(e);
            }
        }
        throw new RefusedRedirectFailure(request, "the server redirected more than " + MOST_REDIRECTS + " times");
    }

    /**
     * What came back.
     *
     * @param response the answer
     * @param url who gave it, after redirects
     * @param signOn who we said we are, or could have said
     */
    record Answer(Response response, URI url, Optional<SignOn> signOn) {}

    private Optional<SignOn> signOn(Request request, URI url) {
        Optional<Credentials> own = request.credentials();
        return own.isPresent() && Origin.of(url).equals(Origin.of(request.url()))
                ? Optional.of(new SignOn(url, own, "its URL"))
                : settings.signOnFor(url);
    }

    private HttpURLConnection open(URI url, Optional<ProxySettings> proxy, int spelling) throws IOException {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (secure) {
            CipherWarmUp.start();
        }
        boolean ownTunnel = secure && proxy.flatMap(ProxySettings::credentials).isPresent();
        Proxy through = proxy.filter(chosen -> !ownTunnel)
                .map(chosen -> address(chosen, spelling))
                .orElse(Proxy.NO_PROXY);
        HttpURLConnection connection =
                (HttpURLConnection) HostSpelling.of(url, spelling).toURL().openConnection(through);
        if (connection instanceof HttpsURLConnection encrypted) {
            tls.apply(encrypted, url);
        }
        if (ownTunnel && connection instanceof HttpsURLConnection encrypted) {
            encrypted.setSSLSocketFactory(tunnels.through(proxy.orElseThrow(), encrypted.getSSLSocketFactory()));
        } else if (proxy.isPresent()) {
            proxy.get()
                    .credentials()
                    .ifPresent(user -> connection.setRequestProperty("Proxy-Authorization", user.authorization()));
        }
        return connection;
    }

    private static Proxy address(ProxySettings proxy, int spelling) {
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(HostSpelling.of(proxy.host(), spelling), proxy.port()));
    }

    private void fill(
            HttpURLConnection connection, Request request, Optional<Credentials> credentials, HttpSettings patient) {
        connection.setAuthenticator(nobody);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(millis(patient.connectTimeout()));
        connection.setReadTimeout(millis(patient.readTimeout()));
        connection.setRequestProperty("User-Agent", settings.userAgent());
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("Accept-Encoding", request.allowsCompression() ? "gzip" : "identity");
        if (request.range() != ByteRange.WHOLE) {
            connection.setRequestProperty("Range", request.range().toString());
        }
        request.headers().forEach(connection::setRequestProperty);
        credentials.ifPresent(user -> connection.setRequestProperty("Authorization", user.authorization()));
    }

    /** More than 24 days, which is the most that the JDK takes, are as good as more. */
    private static int millis(Duration timeout) {
        return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    private static Response response(Request request, URI url, HttpURLConnection connection, Troubles troubles)
            throws IOException {
        int status = connection.getResponseCode();
        if (status < 100) {
            throw troubles.passing("the server's answer is not HTTP");
        }
        SortedMap<String, String> headers = headers(connection);
        boolean bodiless = status == 304 || status == 204;
        long length = bodiless ? -1 : ContentLength.find(headers).orElse(-1);
        InputStream body = new BodyStream(body(connection), length, troubles);
        String coding = headers.getOrDefault("Content-Encoding", "").toLowerCase(Locale.ROOT);
        if (!bodiless && request.allowsCompression() && (coding.equals("gzip") || coding.equals("x-gzip"))) {
            body = decompressed(body, troubles);
        }
        return new Response(request, url, status, headers, body);
    }

    /** No bytes at all are nothing, compressed or not. */
    private static InputStream decompressed(InputStream body, Troubles troubles) throws IOException {
        PushbackInputStream source = new PushbackInputStream(body, 1);
        int first = source.read();
        if (first < 0) {
            return body;
        }
        source.unread(first);
        return new BodyStream(new GZIPInputStream(source, INFLATER_INPUT_BYTES), -1, troubles);
    }

    private static InputStream body(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < 400) {
            return connection.getInputStream();
        }
        InputStream error = connection.getErrorStream();
        return error == null ? InputStream.nullInputStream() : error;
    }

    private static SortedMap<String, String> headers(HttpURLConnection connection) {
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; connection.getHeaderField(i) != null; i++) {
            String name = connection.getHeaderFieldKey(i);
            if (name != null) {
                headers.merge(name, connection.getHeaderField(i), (first, second) -> first + ", " + second);
            }
        }
        return headers;
    }

    private URI redirect(Request request, URI from, String location) {
        URI to = LenientUrl.resolve(from, location)
                .map(SafeUrl::withoutUserInfo)
                .orElseThrow(() ->
                        new RefusedRedirectFailure(request, "the server redirected to something that is not a URL"));
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(from.getScheme()) && !(to.isAbsolute() && settings.trusts(to));
        if (HostName.find(to).isEmpty() || !(scheme.equals("https") || (scheme.equals("http") && !secure))) {
            throw new RefusedRedirectFailure(
                    request,
                    "the server redirected to " + SafeUrl.of(to) + ", which is not "
                            + (secure ? "an https" : "an http or https") + " URL");
        }
        return to;
    }
}
