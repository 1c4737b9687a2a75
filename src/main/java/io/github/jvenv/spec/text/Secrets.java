package io.github.jvenv.spec.text;

import io.github.jvenv.url.UserInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets in a text that holds URLs: user names, passwords and queries, which no message shows. */
final class Secrets {
    /**
     * What stands between {@code ://} and the last {@code @} of the part that names a host, and what stands between {@code ?}
     * and {@code #} in the same URL.
     */
    private static final Pattern URL = Pattern.compile("://(?:([^/?#\\s]*)@)?[^?#\\s]*(?:\\?([^#\\s]*))?");

    /** A user name and a password in what was meant to be a URL and has a fault before them. */
    private static final Pattern PASSWORD = Pattern.compile("/([^/?#\\s:@*]*:[^/?#\\s]*)@");

    private Secrets() {}

    /** The text with an asterisk for each character that may be secret, so that every other one keeps its place. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        Matcher url = URL.matcher(text);
        while (url.find()) {
            mask(masked, url, 1);
            mask(masked, url, 2);
        }
        Matcher password = PASSWORD.matcher(masked.toString());
        while (password.find()) {
            mask(masked, password, 1);
        }
        return masked.toString();
    }

    private static void mask(StringBuilder masked, Matcher matcher, int group) {
        String found = matcher.group(group);
        if (found != null && !UserInfo.isHarmless(found)) {
            masked.replace(matcher.start(group), matcher.end(group), "*".repeat(found.length()));
        }
    }
}
