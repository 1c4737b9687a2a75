package io.github.jvenv.lock;

import io.github.jvenv.url.UserInfo;
import java.net.URI;

/** What paths and URLs of a lock file may be. */
final class LockPaths {
    private LockPaths() {}

    static void requirePath(String path) {
        if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidLockFailure("Expected a path");
        }
    }

    /** A subdirectory stays within the tree that it belongs to. */
    static void requireWithin(String subdirectory) {
        requirePath(subdirectory);
        boolean absolute = subdirectory.matches("[/\\\\].*|[A-Za-z]:.*");
        boolean climbs = false;
        for (String part : subdirectory.split("[/\\\\]", -1)) {
            climbs |= part.equals("..");
        }
        if (absolute || climbs) {
            throw new InvalidLockFailure("A subdirectory is relative, and without '..'");
        }
    }

    /**
     * A URL's text as it may be written down: without a password, and over HTTP without a user name as well, as that is
     * often a token. Names of environment variables are no secrets.
     */
    static String withoutSecrets(URI url) {
        String text = url.toString();
        String authority = url.getRawAuthority();
        int end = authority == null ? -1 : authority.lastIndexOf('@');
        if (authority == null || end < 0) {
            return text;
        }
        String user = authority.substring(0, end);
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        int colon = user.indexOf(':');
        String kept = http ? "" : colon < 0 ? user : user.substring(0, colon);
        if (UserInfo.isHarmless(user)) {
            kept = user;
        }
        int start = text.indexOf("//") + 2;
        return text.substring(0, start)
                + (kept.isEmpty() ? "" : kept + "@")
                + authority.substring(end + 1)
                + text.substring(start + authority.length());
    }
}
