package io.github.jvenv.http;

import java.net.URI;
import java.util.Optional;

/**
 * Who we are for what a URL leads to, or where somebody could say so.
 *
 * @param base the URL that a user named, without secrets; what lies at its origin is meant, and what lies near it first
 * @param credentials the user name and password; empty where there are none
 * @param place where the credentials stand, in words that follow "in": {@code the <server> 'corp' in settings.xml}; where
 *     there are none, where they could stand
 */
public record SignOn(URI base, Optional<Credentials> credentials, String place) {
    /** How many segments of its path a URL has in common with the base, from the root; -1 for another origin. */
    int nearness(URI url) {
        if (!Origin.of(url).equals(Origin.of(base))) {
            return -1;
        }
        String[] ours = segments(base);
        String[] theirs = segments(url);
        int common = 0;
        while (common < Math.min(ours.length, theirs.length) && ours[common].equals(theirs[common])) {
            common++;
        }
        return common;
    }

    private static String[] segments(URI url) {
        String path = url.getRawPath();
        return (path == null ? "" : path).split("/", -1);
    }
}
