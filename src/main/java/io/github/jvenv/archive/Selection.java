package io.github.jvenv.archive;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of an environment go into an archive, by Ant's patterns as Maven has them everywhere: {@code ?} is a
 * character, {@code *} several within a segment, {@code **} several segments, and a pattern that ends in {@code /} goes on
 * with {@code **}. Paths are those within the environment.
 */
public final class Selection {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    private final List<String> includes;
    private final List<String> excludes;
    private final List<Pattern> included;
    private final List<Pattern> excluded;

    /**
     * A selection by patterns.
     *
     * @param includes what goes in; everything if there are none
     * @param excludes what of that does not
     */
    public Selection(List<String> includes, List<String> excludes) {
        this.includes = List.copyOf(includes);
        this.excludes = List.copyOf(excludes);
        this.included = includes.stream().map(Selection::compile).toList();
        this.excluded = excludes.stream().map(Selection::compile).toList();
    }

    /** Whether a path goes in. */
    public boolean test(RelativePath path) {
        return test(path.value());
    }

    /** Whether a path goes in that need not have a name that archives can have: relative, with slashes. */
    public boolean test(String path) {
        return (included.isEmpty() || matches(included, path)) && !matches(excluded, path);
    }

    /** What of an image goes in. */
    public EnvironmentImage of(EnvironmentImage image) {
        return isAll() ? image : image.without(path -> !test(path));
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return included.isEmpty() && excluded.isEmpty();
    }

    /** This selection with more left out. */
    public Selection without(List<String> more) {
        return new Selection(
                includes, Stream.concat(excludes.stream(), more.stream()).toList());
    }

    @Override
    public String toString() {
        return "includes " + includes + ", excludes " + excludes;
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern compile(String pattern) {
        String text = pattern.strip().replace('\\', '/');
        if (text.startsWith("/")) {
            text = text.substring(1);
        }
        if (text.endsWith("/")) {
            text += "**";
        }
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("**/", at) && isSegmentStart(text, at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (text.startsWith("/**", at) && at + 3 == text.length()) {
                regex.append("(?:/.*)?");
                at += 3;
            } else if (text.startsWith("**", at) && at + 2 == text.length() && isSegmentStart(text, at)) {
                regex.append(".*");
                at += 2;
            } else {
                char c = text.charAt(at++);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static boolean isSegmentStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '/';
    }
}
