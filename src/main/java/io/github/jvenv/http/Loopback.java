package io.github.jvenv.http;

import java.net.URI;
import java.util.regex.Pattern;

/** This machine as a server: nobody is on the way to it, and to ask it costs next to nothing. */
public final class Loopback {
    private static final Pattern ADDRESS = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {}

    /** Whether a URL leads to this machine itself, as far as its host tells without asking anybody. */
    public static boolean isServerOf(URI url) {
        String host = String.valueOf(url.getHost());
        return host.equals("localhost") || ADDRESS.matcher(host).matches() || host.equals("[::1]");
    }
}
