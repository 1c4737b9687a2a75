package io.github.jvenv.http;

import java.net.URI;
import java.net.URISyntaxException;

/** URLs as they may be shown and written down: without user info, query and fragment, which can hold secrets. */
public final class SafeUrl {
    private SafeUrl() {}

    /** The text of a URL to show to people. */
    public static String of(URI url) {
        String text = withoutUserInfo(url).toString();
        int end = text.length();
        for (char mark : new char[] {'#', '?'}) {
            int found = text.indexOf(mark);
            end = found >= 0 && found < end ? found : end;
        }
        return text.substring(0, end);
    }

    /** The same URL without a user name and password. */
    public static URI withoutUserInfo(URI url) {
        String authority = url.getRawAuthority();
        if (authority == null || authority.indexOf('@') < 0) {
            return url;
        }
        String text = url.toString();
        int start = text.indexOf("//") + 2;
        try {
            return new URI(text.substring(0, start)
                    + authority.substring(authority.lastIndexOf('@') + 1)
                    + text.substring(start + authority.length()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a URL that nothing is left of without its user info", e);
        }
    }
}
