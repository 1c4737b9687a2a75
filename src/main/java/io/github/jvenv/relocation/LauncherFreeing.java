package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.github.jvenv.filesystem.RelativePath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets programs for Windows find the interpreter beside themselves. What pip makes there is a launcher, a line that names the
 * interpreter, and a zip with what to run. Launchers since distlib 0.3.2 put their own directory for a word in that line.
 */
final class LauncherFreeing {
    private static final String DIRECTORY_OF_PROGRAMS = "Scripts/";
    private static final String ENDING = ".exe";
    private static final String DIRECTORY = "<launcher_dir>";
    private static final String DIRECTORY_AS_LAUNCHERS_HAVE_IT = RawText.of(DIRECTORY.getBytes(UTF_16LE));
    private static final Pattern LINE =
            Pattern.compile("#!(?:\"(?<quoted>[^\"\r\n]+)\"|(?<plain>[^ \r\n]+))(?=[^\r\n]*\r?\nPK\u0003\u0004)");

    /** No interpreter but that of an environment stands in a directory of this name. */
    private static final Pattern INTERPRETER = Pattern.compile("(?i).*[\\\\/]Scripts[\\\\/](pythonw?\\.exe)");

    private LauncherFreeing() {}

    /** Whether a file of an environment is such a program. */
    static boolean isProgram(RelativePath path) {
        // Asked of every file, so without a pattern; Windows does not tell capitals from small letters.
        String value = path.value();
        int name = DIRECTORY_OF_PROGRAMS.length();
        return value.regionMatches(true, 0, DIRECTORY_OF_PROGRAMS, 0, name)
                && value.indexOf('/', name) < 0
                && value.regionMatches(true, value.length() - ENDING.length(), ENDING, 0, ENDING.length())
                && !value.regionMatches(true, name, "python", 0, "python".length());
    }

    /** Whether a program, raw, runs wherever the interpreter is beside it. */
    static boolean isFree(String program) {
        Matcher line = LINE.matcher(program);
        return line.find() && interpreter(line).startsWith(DIRECTORY);
    }

    /** The program, raw, with the line changed; none if it holds no interpreter of an environment, or has to hold a path. */
    static Optional<String> freed(String program) {
        Matcher line = LINE.matcher(program);
        if (!line.find() || !program.contains(DIRECTORY_AS_LAUNCHERS_HAVE_IT)) {
            return Optional.empty();
        }
        Matcher interpreter = INTERPRETER.matcher(interpreter(line));
        return interpreter.matches()
                ? Optional.of(program.substring(0, line.start()) + "#!" + DIRECTORY + '\\' + interpreter.group(1)
                        + program.substring(line.end()))
                : Optional.empty();
    }

    private static String interpreter(Matcher line) {
        String quoted = line.group("quoted");
        return quoted == null ? line.group("plain") : quoted;
    }
}
