package io.github.jvenv.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer whose status says no. */
public final class StatusFailure extends HttpFailure {
    /** Names of statuses that are met in practice (RFC 9110, section 15); a server's own text is not repeated. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(410, "Gone"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private static final String PROXY_HINT = "Check the user name and password that the <proxy> in settings.xml has.";

    private final int status;

    private StatusFailure(Request request, int status, String reason, int tries, @Nullable String hint) {
        super(request, reason, tries, hint, null);
        this.status = status;
    }

    /**
     * A server's refusal.
     *
     * @param origin who refused
     * @param signOn who it was told we are, or where that could have been said
     */
    static StatusFailure ofServer(Request request, Origin origin, Optional<SignOn> signOn, int status, int tries) {
        String hint = switch (status) {
            case 401, 403 -> credentialsHint(origin, signOn);
            case 407 -> PROXY_HINT;
            default -> null;
        };
        String who = status == 407 ? "the proxy" : "the server";
        return new StatusFailure(request, status, who + " answered " + describe(status), tries, hint);
    }

    private static String credentialsHint(Origin origin, Optional<SignOn> signOn) {
        String place = signOn.map(SignOn::place).orElse("a netrc file");
        return signOn.flatMap(SignOn::credentials).isPresent()
                ? "Check the user name and password for " + origin + " in " + place + "."
                : "If " + origin + " wants to know its users, give a user name and password in " + place + ".";
    }

    /** A proxy's refusal to open a tunnel. */
    static StatusFailure ofProxy(Request request, String reason, int status) {
        return new StatusFailure(request, status, reason, 1, status == 407 ? PROXY_HINT : null);
    }

    /** A server that wants to be left alone for longer than we wait. */
    static StatusFailure ofBusyServer(Request request, int status, Duration askedPause, int tries) {
        String reason =
                "the server answered " + describe(status) + " and asks to wait " + askedPause.toSeconds() + " seconds";
        return new StatusFailure(request, status, reason, tries, "Try again later.");
    }

    /** The status code. */
    public int status() {
        return status;
    }

    static String describe(int status) {
        String name = NAMES.get(status);
        return name == null ? String.valueOf(status) : status + " " + name;
    }
}
