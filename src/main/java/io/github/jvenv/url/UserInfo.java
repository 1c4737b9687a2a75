package io.github.jvenv.url;

import java.util.regex.Pattern;

/** What stands before the {@code @} of a URL's authority. */
public final class UserInfo {
    /** PEP 610 has these words for what need not be hidden. */
    private static final Pattern HARMLESS = Pattern.compile("git|\\$\\{[A-Za-z0-9_-]+}(:\\$\\{[A-Za-z0-9_-]+})?");

    /** Up to the last {@code @} before the path, since people write passwords with one in them. */
    private static final Pattern IN_URL = Pattern.compile("://(?!git@)[^/\\s'\"]+@");

    private UserInfo() {}

    /** What another program wrote, with asterisks for the user info of each URL in it. */
    public static String masked(String text) {
        return text.contains("://") ? IN_URL.matcher(text).replaceAll("://****@") : text;
    }

    /** Whether it holds no secret: the user of every public ssh server for Git, or names of environment variables. */
    public static boolean isHarmless(String userInfo) {
        return HARMLESS.matcher(userInfo).matches();
    }
}
