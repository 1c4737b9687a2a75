package io.github.jvenv.http;

import java.net.URI;

/** This machine as a server: nobody is on the way to it, and to ask it costs next to nothing. */
public final class Loopback {
    private Loopback() {}

    /** Whether a URL leads to this machine itself, as far as its host tells without asking anybody. */
    public static boolean isServerOf(URI url) {
        String host = String.valueOf(url.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
