package io.github.jvenv.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes TLS connections through a proxy that wants to know its users. The JDK can do so itself, but refuses basic
 * authentication there unless a system property was set when it started ({@code
 * jdk.http.auth.tunneling.disabledSchemes}), which a plugin in somebody else's JVM cannot do.
 *
 * <p>The JDK's HTTPS client asks for an unconnected socket, connects it to the server, and lays TLS over it: the socket
 * that it gets here connects to the proxy instead and has it open the tunnel.
 */
final class TunnelSocketFactory extends SSLSocketFactory {
    private final ProxySettings proxy;
    private final SSLSocketFactory tls;

    TunnelSocketFactory(ProxySettings proxy, SSLSocketFactory tls) {
        this.proxy = proxy;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        return new TunnelSocket(proxy);
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(below, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("only unconnected sockets go through a proxy");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket(address, port);
    }
}
