package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket that reaches its server through a tunnel which a proxy opens for it (RFC 9110, section 9.3.6). */
final class TunnelSocket extends Socket {
    private static final int LONGEST_ANSWER_BYTES = 16 * 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \\r\\n].*", Pattern.DOTALL);

    private final ProxySettings proxy;

    TunnelSocket(ProxySettings proxy) {
        this.proxy = proxy;
    }

    @Override
    public void connect(SocketAddress server) throws IOException {
        connect(server, 0);
    }

    @Override
    public void connect(SocketAddress server, int timeoutMillis) throws IOException {
        super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeoutMillis);
        try {
            openTunnel((InetSocketAddress) server, timeoutMillis);
        } catch (IOException e) {
            close(); // the JDK leaves that to whoever connects
            throw e;
        }
    }

    private void openTunnel(InetSocketAddress server, int timeoutMillis) throws IOException {
        setSoTimeout(timeoutMillis);
        getOutputStream().write(request(server).getBytes(ISO_8859_1));
        int status = statusOf(answer(getInputStream()));
        if (status != 200) {
            throw new TunnelRefusal(proxy, status);
        }
    }

    private String request(InetSocketAddress server) {
        String host = server.getHostString();
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
        String authorization =
                proxy.credentials().map(Credentials::authorization).orElseThrow();
        return String.format(
                Locale.ROOT,
                "CONNECT %s HTTP/1.1\r\nHost: %s\r\nProxy-Authorization: %s\r\n\r\n",
                authority,
                authority,
                authorization);
    }

    /** Reads up to the empty line and no further: what follows belongs to the server. */
    private static String answer(InputStream input) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.length() < 4 || answer.indexOf("\r\n\r\n", answer.length() - 4) < 0) {
            int next = input.read();
            if (next < 0 || answer.length() == LONGEST_ANSWER_BYTES) {
                throw new IOException("the proxy gave no HTTP answer");
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    private static int statusOf(String answer) throws IOException {
        Matcher matcher = STATUS_LINE.matcher(answer);
        if (!matcher.matches()) {
            throw new IOException("the proxy gave no HTTP answer");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
