package io.github.jvenv.spec.metadata;

import io.github.jvenv.url.UserInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a URL may be written down (PEP 610). */
final class UrlSecrets {
    /** Scheme and slashes, then what stands before the last {@code @} of the part that names a host. */
    private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//([^/?#]*)@");

    private UrlSecrets() {}

    static String stripped(String url) {
        Matcher matcher = USER.matcher(url);
        if (!matcher.find()) {
            return url;
        }
        String scheme = matcher.group(1) == null ? "" : matcher.group(1);
        return UserInfo.isHarmless(matcher.group(2)) ? url : scheme + "//" + url.substring(matcher.end());
    }
}
