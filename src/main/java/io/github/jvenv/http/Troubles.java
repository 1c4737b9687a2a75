package io.github.jvenv.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words what goes wrong between us and a server, and tells what may pass from what will not.
 *
 * @param request what was to be had
 * @param server the server's host, and its port unless it is the usual one
 * @param peer who stands at the other end of the connection, in words: the server or a proxy
 * @param settings for how long was waited
 */
record Troubles(Request request, String server, String peer, HttpSettings settings) {
    static Troubles between(Request request, Origin origin, Optional<ProxySettings> proxy, HttpSettings settings) {
        String server = origin.toString().substring(origin.scheme().length() + 3);
        String peer = proxy.map(chosen -> "the proxy " + chosen).orElse("the host " + server);
        return new Troubles(request, server, peer, settings);
    }

    /**
     * A trouble that may be gone at the next try. A certificate that is not trusted will not, and is thrown as
     * failure.
     */
    PassingTrouble passing(IOException e) {
        if (e instanceof PassingTrouble trouble) {
            return trouble;
        }
        Optional<String> distrust = distrust(e);
        if (distrust.isPresent()) {
            throw new UntrustedServerFailure(request, server, distrust.get(), e);
        }
        if (e instanceof TunnelRefusal refusal && refusal.status() < 500) {
            throw StatusFailure.ofProxy(request, refusal.getMessage(), refusal.status());
        }
        return passing(reason(e), e);
    }

    /** A trouble that may be gone at the next try. */
    PassingTrouble passing(String reason) {
        return passing(reason, null);
    }

    private PassingTrouble passing(String reason, @Nullable IOException cause) {
        return new PassingTrouble(
                tries -> new UnreachableFailure(request, reason, tries, cause),
                null,
                cause instanceof UnknownHostException,
                cause);
    }

    private String reason(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof UnknownHostException) {
            return peer + " was not found";
        }
        if (e instanceof SocketTimeoutException) {
            return message.contains("connect")
                    ? peer + " did not answer within " + words(settings.connectTimeout())
                    : peer + " sent nothing for " + words(settings.readTimeout());
        }
        if (e instanceof ConnectException && message.contains("refused")) {
            return peer + " refused the connection";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return peer + " cannot be reached";
        }
        if (e instanceof ZipException) {
            return "the answer's compression is damaged";
        }
        if (isEarlyEnd(e)) {
            return "the connection was closed before the answer was complete";
        }
        if (message.contains("reset") || message.contains("broken pipe")) {
            return "the connection was reset";
        }
        // The platform's own words, unless they could repeat a URL with its secrets.
        boolean safe = e.getMessage() != null && !message.contains("//") && !message.contains("@");
        return "the connection to " + peer + " failed" + (safe ? " (" + e.getMessage() + ")" : "");
    }

    /** Whether the connection was closed before something was complete. */
    static boolean isEarlyEnd(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof EOFException || message.contains("end of file") || message.contains("eof");
    }

    /** Why the server's certificate does not convince; nothing if the trouble is another. */
    private static Optional<String> distrust(IOException e) {
        String reason = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLPeerUnverifiedException
                    || cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException) {
                reason = String.valueOf(cause.getMessage());
            }
        }
        return Optional.ofNullable(reason);
    }

    private static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? duration.toSeconds() + " seconds"
                : duration.toMillis() + " milliseconds";
    }
}
