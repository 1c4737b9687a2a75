package io.github.jvenv.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.jvenv.image.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The module of variables that {@code sysconfig} reads, {@code _sysconfigdata_*.py}: a dictionary with the interpreter's
 * directory in many of its values, as it was when the interpreter was built. Here they have the directory where it stands.
 */
final class MovedConfiguration {
    private static final String MARK = "@interpreter@";

    private static final String END_OF_NAME = "(?![\\w.-])";

    private static final String FOLLOWING = """


            # Added by jvenv: the interpreter may be moved, and its own directory is where it stands now.
            def _follow(values):
                import sys
                for name, value in values.items():
                    if isinstance(value, str):
                        values[name] = value.replace("@interpreter@", getattr(sys, "base_prefix", sys.prefix))


            _follow(build_time_vars)
            del _follow
            """;

    private MovedConfiguration() {}

    /** The module with all of some names of the interpreter's directory replaced. */
    static Content of(Path file, List<Path> directories) throws IOException {
        // Its letters do not matter here, and each byte stays what it is.
        String text = new String(Files.readAllBytes(file), ISO_8859_1);
        String moved = text;
        for (String directory : directories.stream()
                .map(Path::toString)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            String raw = new String(directory.getBytes(StandardCharsets.UTF_8), ISO_8859_1);
            moved = moved.replaceAll(Pattern.quote(raw) + END_OF_NAME, MARK);
        }
        return Content.of(moved.equals(text) ? text.getBytes(ISO_8859_1) : (moved + FOLLOWING).getBytes(ISO_8859_1));
    }
}
