package io.github.jvenv.http;

import java.net.URI;
import java.util.Locale;

/**
 * Other spellings of a host's name. The JVM remembers for ten seconds that a name was not found, so asking for it again
 * asks nobody; but it remembers it as it was spelt, while name servers, HTTP and certificates make no difference
 * between {@code index.example} and {@code Index.example}. Look-ups do fail for a moment when many run at once.
 */
final class HostSpelling {
    private HostSpelling() {}

    /** The URL with its host in the given spelling: 0 is the usual one. */
    static URI of(URI url, int spelling) {
        String host = url.getHost();
        if (host == null) {
            return url; // it has a name that URLs do not allow, such as one with an underscore, and servers may have
        }
        String other = of(host, spelling);
        if (other.equals(host)) {
            return url;
        }
        String text = url.toString();
        int at = text.indexOf(host, text.indexOf("//") + 2);
        return URI.create(text.substring(0, at) + other + text.substring(at + host.length()));
    }

    /** A host in the given spelling: n has a capital as the n-th letter, as far as there are letters. */
    static String of(String host, int spelling) {
        int letters = 0;
        for (int i = 0; i < host.length() && !host.startsWith("["); i++) {
            if (Character.isLetter(host.charAt(i)) && ++letters == spelling) {
                String letter = host.substring(i, i + 1).toUpperCase(Locale.ROOT);
                return host.substring(0, i) + letter + host.substring(i + 1);
            }
        }
        return host;
    }
}
