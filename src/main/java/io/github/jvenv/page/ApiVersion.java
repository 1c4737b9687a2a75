package io.github.jvenv.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the Simple API that a page says it follows (PEP 629). */
final class ApiVersion {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final int MAJOR = 1;

    /** 1.4 added the project's status (PEP 792); provenance came before (PEP 740), and changes nothing that can be installed. */
    private static final int NEWEST_MINOR = 4;

    private ApiVersion() {}

    /** Refuses a page of another major version, and warns of one that may say things which are new to us. */
    static void check(String version, PageContext context) {
        Matcher matcher = VERSION.matcher(version.strip());
        if (!matcher.matches()) {
            throw context.failure("its version of the Simple API is not a version");
        }
        if (Integer.parseInt(matcher.group(1)) != MAJOR) {
            throw new UnsupportedApiFailure(context, matcher.group());
        }
        if (Integer.parseInt(matcher.group(2)) > NEWEST_MINOR) {
            context.warn(context.pageInWords() + " are listed in version " + matcher.group()
                    + " of the Simple API; what came after version " + MAJOR + "." + NEWEST_MINOR + " is ignored.");
        }
    }
}
