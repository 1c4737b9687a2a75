package io.github.jvenv.spec.text;

import java.util.regex.Pattern;

/** What stands before the {@code @} of a URL's authority. */
public final class UserInfo {
    /** PEP 610 has these words for what need not be hidden. */
    private static final Pattern HARMLESS = Pattern.compile("git|\\$\\{[A-Za-z0-9_-]+}(:\\$\\{[A-Za-z0-9_-]+})?");

    private UserInfo() {}

    /** Whether it holds no secret: the user of every public ssh server for Git, or names of environment variables. */
    public static boolean isHarmless(String userInfo) {
        return HARMLESS.matcher(userInfo).matches();
    }
}
