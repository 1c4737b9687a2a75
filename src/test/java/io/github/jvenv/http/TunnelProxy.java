package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A proxy on loopback that opens tunnels, whatever host they are for, to one port on loopback. */
final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int target;
    private final String authorization;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private TunnelProxy(ServerSocket socket, int target, String authorization) {
        this.socket = socket;
        this.target = target;
        this.authorization = authorization;
    }

    /** Starts a proxy that wants a {@code Proxy-Authorization} of this value, or none if it is empty. */
    static TunnelProxy start(int target, String authorization) throws IOException {
        TunnelProxy proxy =
                new TunnelProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, authorization);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = ScriptedServer.head(client);
            requests.add(String.valueOf(head));
            if (!authorization.isEmpty() && !head.contains("Proxy-Authorization: " + authorization)) {
                client.getOutputStream()
                        .write(("HTTP/1.1 407 Whatever\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                        + "Content-Length: 0\r\n\r\n")
                                .getBytes(ISO_8859_1));
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
                daemon(() -> pump(server, client));
                pump(client, server);
            }
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            input.transferTo(output);
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tunnel proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
