package io.github.jvenv.http;

/** A server whose certificate the JVM's trust store does not vouch for. */
public final class UntrustedServerFailure extends HttpFailure {
    UntrustedServerFailure(Request request, String server, String reason, Throwable cause) {
        super(
                request,
                "the certificate of " + server + " is not trusted (" + reason + ")",
                1,
                "If your organisation signs it, name a file with the certificate of that authority as <caFile>"
                        + " (-Djvenv.caFile), or a trust store with -Djavax.net.ssl.trustStore.",
                cause);
    }
}
