package io.github.jvenv.relocation;

import io.github.jvenv.url.PercentCoding;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frees the texts that installers write with paths of an environment in them.
 *
 * @param places where the environment was
 * @param destination where it shall stand, absolute and raw: for what cannot be written without a place
 */
record PathFreeing(FormerPlaces places, String destination) {
    private static final Pattern LITERAL = Pattern.compile(
            "(['\"])(/(?:(?!\\1)[^\\\\\\n])*|[A-Za-z]:(?:\\\\\\\\|/)(?:(?!\\1)[^\\\\\\n]|\\\\\\\\)*)\\1");
    private static final Pattern FILE_URL = Pattern.compile("(\"url\"\\s*:\\s*\")file://(?:localhost)?(/[^\"\\\\]*)\"");

    /** A path relative to the directory of a file. */
    static String relative(String file, String target) {
        String[] from = file.split("/", -1);
        String[] to = target.isEmpty() ? new String[0] : target.split("/", -1);
        int common = 0;
        while (common < from.length - 1 && common < to.length && from[common].equals(to[common])) {
            common++;
        }
        StringBuilder path = new StringBuilder("../".repeat(from.length - 1 - common));
        for (int i = common; i < to.length; i++) {
            path.append(to[i]).append('/');
        }
        return path.length() == 0 ? "." : path.substring(0, path.length() - 1);
    }

    /** A text whose lines are paths, such as a {@code .pth} or {@code .egg-link} file. */
    String lines(String file, String text) {
        StringBuilder freed = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(start, end);
            freed.append(places.within(line.strip())
                    .map(rest -> relative(file, rest))
                    .orElse(line));
            if (feed >= 0) {
                freed.append('\n');
            }
            start = end + 1;
        }
        return freed.toString();
    }

    /** A module that finds those of an editable project: paths in it become what is beside the module. */
    String module(String file, String text) {
        return LITERAL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(places.within(match.group(2))
                        .map(rest -> "__import__('os').path.abspath(__file__ + '/../' + " + match.group(1)
                                + relative(file, rest) + match.group(1) + ")")
                        .orElse(match.group())));
    }

    /** A {@code direct_url.json} (PEP 610), whose URL has to be absolute: it names where the environment is to stand. */
    String directUrl(String text) {
        return FILE_URL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(url(match).orElse(match.group())));
    }

    private Optional<String> url(MatchResult match) {
        String path = PercentCoding.decode(match.group(2));
        boolean drive = WindowsPlace.beginsWithDrive(path, 1);
        return places.within(RawText.encode(drive ? path.substring(1) : path))
                .map(rest -> match.group(1) + "file://"
                        + encoded(rest.isEmpty() ? destination : destination + "/" + rest) + '"');
    }

    private static String encoded(String path) {
        if (!WindowsPlace.beginsWithDrive(path, 0)) {
            return PercentCoding.encode(RawText.bytes(path), "/_.-~");
        }
        String drive = path.substring(0, 2);
        return "/" + drive
                + PercentCoding.encode(RawText.bytes(path.substring(2).replace('\\', '/')), "/_.-~");
    }
}
