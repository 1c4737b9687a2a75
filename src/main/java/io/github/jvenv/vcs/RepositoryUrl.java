package io.github.jvenv.vcs;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.url.UserInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The URL of a Git repository, in two parts: an address that may be shown and written down, and user info that may not. The
 * user name of ssh is a part of the address, since no secret goes with it.
 */
final class RepositoryUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ssh", "git", "file");

    /** No password, so nothing that has to be hidden, and needed to log in. */
    private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9._~-]+");

    private final String address;
    private final String userInfo;
    private final String start;

    private RepositoryUrl(String scheme, String userInfo, String rest) {
        boolean shown = userInfo.equals("git")
                || (scheme.equals("ssh") && PLAIN_USER.matcher(userInfo).matches());
        this.userInfo = shown ? "" : userInfo;
        this.address = scheme + "://" + (shown ? userInfo + "@" : "") + rest;
        int path = rest.indexOf('/');
        this.start = scheme + "://" + (path < 0 ? rest : rest.substring(0, path + 1));
    }

    static RepositoryUrl of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new RepositoryFailure(
                    scheme + ":...", "Git is asked for http, https, ssh, git and file URLs only.", null);
        }
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        String rest = host + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        RepositoryUrl result = new RepositoryUrl(scheme, authority.substring(0, Math.max(at, 0)), rest);
        if (!scheme.equals("file") && (host.isEmpty() || host.startsWith("-"))) {
            throw new RepositoryFailure(result.address, "It names no host.", null);
        }
        return result;
    }

    /** What stands in commands, files and messages. */
    String address() {
        return address;
    }

    /** The name of the repository's place in a cache. */
    String key() {
        return Sha256.of(address.getBytes(StandardCharsets.UTF_8)).hex();
    }

    boolean isSsh() {
        return address.startsWith("ssh:");
    }

    boolean hasSecret() {
        return !userInfo.isEmpty();
    }

    /** Settings that make Git log in: it replaces the start of each URL on this host by one with the user info. */
    SortedMap<String, String> credentials() {
        SortedMap<String, String> settings = new TreeMap<>();
        if (hasSecret()) {
            int host = start.indexOf("://") + 3;
            // An equals sign would end the name of the setting where it is given as one text.
            String user = userInfo.replace("=", "%3D");
            settings.put("url." + start.substring(0, host) + user + "@" + start.substring(host) + ".insteadOf", start);
        }
        return settings;
    }

    /** A text in which no secret of this URL, and no user info in any other, is left. */
    String withoutSecrets(String text) {
        String masked = text;
        if (hasSecret()) {
            masked = masked.replace(userInfo, "****");
            int colon = userInfo.indexOf(':');
            if (colon >= 0 && colon < userInfo.length() - 1) {
                masked = masked.replace(userInfo.substring(colon + 1), "****");
            }
        }
        return UserInfo.masked(masked);
    }

    @Override
    public String toString() {
        return address;
    }
}
