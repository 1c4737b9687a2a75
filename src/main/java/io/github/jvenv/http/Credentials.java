package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jvenv.url.PercentCoding;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * A user name and password for basic authentication (RFC 7617), with a server or with a proxy.
 *
 * @param userName the user's name; tokens often go with a fixed one
 * @param password the password or token; never part of {@link #toString()}
 */
public record Credentials(String userName, String password) {
    /** The credentials in the user-info part of a URL, such as {@code https://name:password@index.example/}. */
    public static Optional<Credentials> find(URI url) {
        String authority = url.getRawAuthority();
        int end = authority == null ? -1 : authority.lastIndexOf('@');
        if (authority == null || end <= 0) {
            return Optional.empty();
        }
        String userInfo = authority.substring(0, end);
        int colon = userInfo.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new Credentials(PercentCoding.decode(userInfo), "")
                        : new Credentials(
                                PercentCoding.decode(userInfo.substring(0, colon)),
                                PercentCoding.decode(userInfo.substring(colon + 1))));
    }

    /** Whether there is a password at all; a URL may name the user alone. */
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    /** The value of an {@code Authorization} or {@code Proxy-Authorization} field. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((userName + ':' + password).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return userName + ":***";
    }
}
