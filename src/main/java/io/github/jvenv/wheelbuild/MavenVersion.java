package io.github.jvenv.wheelbuild;

import io.github.jvenv.spec.version.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a Maven project, and what it is called in Python (PEP 440). Case does not count, and {@code -}, {@code .},
 * {@code _} or nothing may stand around a qualifier.
 *
 * <pre>
 *   1.2, 1.2.3.4              1.2, 1.2.3.4           numbers stay; a leading zero of one goes
 *   1.2-alpha-3, 1.2-a3       1.2a3                  without a number 0
 *   1.2-beta-3, 1.2-b3        1.2b3
 *   1.2-M3, 1.2-milestone-3   1.2b3                  PEP 440 has one step between alpha and rc
 *   1.2-rc1, 1.2-CR1          1.2rc1
 *   1.2.Final, -GA, -RELEASE  1.2
 *   1.2-3                     1.2.post3              as PEP 440 itself reads it
 *   1.2-SP1, 1.2.post1        1.2.post1
 *   1.2-SNAPSHOT, 1.2.dev0    1.2.dev0
 *   1.2-rc1-SNAPSHOT          1.2rc1.dev0
 *   1.2-20260131.235959-4     1.2.dev20260131235959  a snapshot as repositories name it
 *   1.2+linux.5               1.2+linux.5            a local version; SNAPSHOT may follow
 * </pre>
 *
 * <p>The order of versions is Maven's but for this: a snapshot of a release comes before its alphas, betas and candidates in
 * Python and after them in Maven, and a project that has betas and milestones of one release, or service packs and
 * hyphenated numbers, needs names of its own for them. Any other qualifier ({@code -jre}, {@code -redhat-1}) has no counterpart.
 *
 * @param text the version as Maven has it
 */
public record MavenVersion(String text) {
    private static final String SEPARATOR = "[-._]?";
    private static final Pattern GRAMMAR = Pattern.compile("(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:" + SEPARATOR + "(?:(?<word>alpha|beta|milestone|rc|cr)(?:" + SEPARATOR + "(?<number>\\d+))?"
            + "|(?<letter>[abm])(?<letterNumber>\\d+)))?"
            + "(?:" + SEPARATOR + "(?:final|ga|release))?"
            + "(?:-(?<build>\\d+)|" + SEPARATOR + "(?<post>sp|post)(?:" + SEPARATOR + "(?<postNumber>\\d+))?)?"
            + "(?:" + SEPARATOR + "dev" + SEPARATOR + "(?<dev>\\d+)|(?<snapshot>[-.]snapshot)"
            + "|-(?<date>\\d{8})\\.(?<time>\\d{6})-\\d+)?"
            + "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*?)(?<localSnapshot>-snapshot)?)?");

    /** The version in Python, if it has one. */
    public Optional<Version> find() {
        Matcher matcher = GRAMMAR.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(Version.parse(python(matcher))) : Optional.empty();
    }

    /**
     * The version in Python.
     *
     * @throws UnmappableVersionFailure if it has none
     */
    public Version python() {
        return find().orElseThrow(() -> new UnmappableVersionFailure(text));
    }

    private static String python(Matcher matcher) {
        StringBuilder python = new StringBuilder(matcher.group("release"));
        if (matcher.group("word") != null) {
            python.append(phase(matcher.group("word"))).append(orZero(matcher, "number"));
        } else if (matcher.group("letter") != null) {
            python.append(phase(matcher.group("letter"))).append(matcher.group("letterNumber"));
        }
        if (matcher.group("build") != null) {
            python.append(".post").append(matcher.group("build"));
        } else if (matcher.group("post") != null) {
            python.append(".post").append(orZero(matcher, "postNumber"));
        }
        if (matcher.group("dev") != null) {
            python.append(".dev").append(matcher.group("dev"));
        } else if (matcher.group("date") != null) {
            python.append(".dev").append(matcher.group("date")).append(matcher.group("time"));
        } else if (matcher.group("snapshot") != null || matcher.group("localSnapshot") != null) {
            python.append(".dev0");
        }
        if (matcher.group("local") != null) {
            python.append('+').append(matcher.group("local"));
        }
        return python.toString();
    }

    private static String phase(String qualifier) {
        return switch (qualifier.charAt(0)) {
            case 'a' -> "a";
            case 'b', 'm' -> "b";
            default -> "rc";
        };
    }

    private static String orZero(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).orElse("0");
    }
}
