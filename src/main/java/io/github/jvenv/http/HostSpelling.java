package io.github.jvenv.http;

import java.net.URI;
import java.util.Locale;

/**
 * Other spellings of a host's name. The JVM remembers for ten seconds that a name was not found, so asking for it again
 * asks nobody; but it remembers it as it was spelt, while name servers, HTTP and certificates make no difference between
 * {@code index.example} and {@code Index.example}. Look-ups do fail for a moment when many run at once.
 */
final class HostSpelling {
    private HostSpelling() {}

    /** The URL with its host in the given spelling; 0 is the usual one, and each further one is another if there are enough letters. */
    static URI of(URI url, int spelling) {
        String host = url.getHost();
        if (spelling == 0 || host == null || host.startsWith("[")) {
            return url;
        }
        int letters = 0;
        for (int i = 0; i < host.length(); i++) {
            if (Character.isLetter(host.charAt(i)) && ++letters == spelling) {
                String other = host.substring(0, i)
                        + host.substring(i, i + 1).toUpperCase(Locale.ROOT)
                        + host.substring(i + 1);
                return withHost(url, other);
            }
        }
        return url;
    }

    private static URI withHost(URI url, String host) {
        String text = url.toString();
        int start = text.indexOf("//") + 2;
        int at = text.indexOf(host.toLowerCase(Locale.ROOT), start);
        return at < 0 ? url : URI.create(text.substring(0, at) + host + text.substring(at + host.length()));
    }
}
