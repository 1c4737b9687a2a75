package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in a program for Windows that names the interpreter which runs it. What pip makes there is a launcher, this line,
 * and a zip with what to run. Programs are raw: they have one character for each byte.
 *
 * @param interpreter raw path of the interpreter
 * @param start where the line begins in the program
 * @param end where the path ends, with its quotes
 */
public record LauncherLine(String interpreter, int start, int end) {
    /** What launchers since distlib 0.3.2 put their own directory for. */
    public static final String DIRECTORY = "<launcher_dir>";

    private static final String DIRECTORY_OF_PROGRAMS = "Scripts/";
    private static final String ENDING = ".exe";
    private static final Pattern LINE =
            Pattern.compile("#!(?:\"(?<quoted>[^\"\r\n]+)\"|(?<plain>[^ \r\n]+))(?=[^\r\n]*\r?\nPK\u0003\u0004)");

    /** No interpreter but that of an environment stands in a directory of this name. */
    private static final Pattern OF_ENVIRONMENT =
            Pattern.compile("(?i)(?<environment>.*)[\\\\/]Scripts[\\\\/](?<name>pythonw?\\.exe)");

    /** The line of a program, if it has one. */
    public static Optional<LauncherLine> of(String program) {
        Matcher line = LINE.matcher(program);
        if (!line.find()) {
            return Optional.empty();
        }
        String quoted = line.group("quoted");
        return Optional.of(new LauncherLine(quoted == null ? line.group("plain") : quoted, line.start(), line.end()));
    }

    /** Whether a file of an environment may have such a line. */
    public static boolean isIn(RelativePath path) {
        // Asked of every file, so without a pattern; Windows does not tell capitals from small letters.
        String value = path.value();
        int name = DIRECTORY_OF_PROGRAMS.length();
        return value.regionMatches(true, 0, DIRECTORY_OF_PROGRAMS, 0, name)
                && value.indexOf('/', name) < 0
                && value.regionMatches(true, value.length() - ENDING.length(), ENDING, 0, ENDING.length())
                && !value.regionMatches(true, name, "python", 0, "python".length());
    }

    /** Whether the interpreter is looked for beside the program. */
    public boolean isFree() {
        return interpreter.startsWith(DIRECTORY);
    }

    /** The raw path of the environment that the interpreter would belong to. */
    public Optional<String> environment() {
        Matcher matcher = OF_ENVIRONMENT.matcher(interpreter);
        return !isFree() && matcher.matches() ? Optional.of(matcher.group("environment")) : Optional.empty();
    }

    /** The interpreter's file, if it is that of an environment. */
    public Optional<String> environmentProgram() {
        Matcher matcher = OF_ENVIRONMENT.matcher(interpreter);
        return matcher.matches() ? Optional.of(matcher.group("name")) : Optional.empty();
    }
}
