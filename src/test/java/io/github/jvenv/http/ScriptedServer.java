package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A server on loopback that says what it was told to, byte for byte, whatever it is asked: one answer a request. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Deque<byte[]> answers = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> connections = Collections.synchronizedList(new ArrayList<>());

    private ScriptedServer(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedServer start() {
        try {
            ScriptedServer server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(server::accept, "scripted server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an answer with a body; the connection stays open. */
    ScriptedServer answer(String statusAndFields, String body) {
        return answer(statusAndFields, body.getBytes(ISO_8859_1));
    }

    ScriptedServer answer(String statusAndFields, byte[] body) {
        return raw(statusAndFields + "\nContent-Length: " + body.length, body);
    }

    /**
     * Adds an answer as it stands; the connection is closed after it if it says so, or if it is shorter than it says.
     */
    ScriptedServer raw(String statusAndFields, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "HTTP/1.1 " + statusAndFields.strip().replaceAll("\\s*\n\\s*", "\r\n") + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        synchronized (answers) {
            answers.add(bytes.toByteArray());
        }
        return this;
    }

    /** Adds an answer that breaks off after part of its body. */
    ScriptedServer truncated(String statusAndFields, String body, int sent) {
        return raw(
                statusAndFields + "\nConnection: close\nContent-Length: " + body.length(),
                body.substring(0, sent).getBytes(ISO_8859_1));
    }

    /** Adds a connection that is closed without an answer. */
    ScriptedServer silence() {
        synchronized (answers) {
            answers.add(new byte[0]);
        }
        return this;
    }

    URI url(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + pathAndQuery);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The heads of all requests so far, each as it came, without the line feeds' carriage returns. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of a field in the request with the given number, from 0. */
    Optional<String> field(int request, String name) {
        return requests()
                .get(request)
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    /** How many connections were made. */
    int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : List.copyOf(connections)) {
                connection.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread thread = new Thread(() -> serve(connection), "scripted connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            for (String head = head(connection); head != null; head = head(connection)) {
                requests.add(head);
                byte[] answer;
                synchronized (answers) {
                    answer = answers.isEmpty() ? new byte[0] : answers.remove();
                }
                connection.getOutputStream().write(answer);
                if (answer.length == 0 || new String(answer, ISO_8859_1).contains("Connection: close")) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, which is its right.
        }
    }

    static String head(Socket connection) throws IOException {
        InputStream input = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString().replace("\r", "").strip();
    }
}
