package io.github.jvenv.spec.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a URL may be written down (PEP 610). */
final class UrlSecrets {
    /** Scheme and slashes, then what stands before the last {@code @} of the part that names a host. */
    private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//([^/?#]*)@");

    private static final Pattern ENVIRONMENT_VARIABLES =
            Pattern.compile("\\$\\{[A-Za-z0-9_-]+}(:\\$\\{[A-Za-z0-9_-]+})?");

    private UrlSecrets() {}

    static String stripped(String url) {
        Matcher matcher = USER.matcher(url);
        if (!matcher.find()) {
            return url;
        }
        String user = matcher.group(2);
        boolean harmless =
                user.equals("git") || ENVIRONMENT_VARIABLES.matcher(user).matches();
        String scheme = matcher.group(1) == null ? "" : matcher.group(1);
        return harmless ? url : scheme + "//" + url.substring(matcher.end());
    }
}
