package io.github.jvenv.http;

/** A server whose certificate the JVM's trust store does not vouch for. */
public final class UntrustedServerFailure extends HttpFailure {
    UntrustedServerFailure(Request request, String server, String reason, Throwable cause) {
        super(
                request,
                "the certificate of " + server + " is not trusted (" + reason + ")",
                1,
                "If your organisation signs it, name a trust store that knows that authority with"
                        + " -Djavax.net.ssl.trustStore.",
                cause);
    }
}
