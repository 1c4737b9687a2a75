package io.github.jvenv.venv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a script that names the interpreter which runs it, in one of two forms: the path in line 1, or, where that
 * would be too long or has a space, {@code #!/bin/sh} and a line that is a command to the shell and the start of a string to
 * Python, as pip, distlib, setuptools and uv write it. Texts and paths are raw: they have one character for each byte, so
 * that nothing is lost whatever the encoding of the script is.
 *
 * <pre>
 *   #!/place/bin/python -E           #!/bin/sh
 *                                    '''exec' "/a place/bin/python" "$0" "$@"
 *                                    ' '''
 * </pre>
 *
 * @param interpreter raw path of the interpreter
 * @param options what it is called with before the script, as written; empty for most
 * @param length how many characters the beginning has, with its last line feed
 */
public record ScriptBeginning(String interpreter, String options, int length) {
    /** Two paths of 4,096 bytes, which no system takes longer; what else a file holds is not searched for a beginning. */
    private static final int LONGEST = 8192;

    private static final Pattern LINE =
            Pattern.compile("#![ \\t]*(/[^\\r\\n]*?/(?:python|pypy)[\\w.]*)((?:[ \\t]+-[A-Za-z]+)*+)[ \\t]*\\r?\\n");
    private static final Pattern EXEC = Pattern.compile("#![ \\t]*/bin/sh\\r?\\n'''exec'[ \\t]+"
            + "(?:\"(/[^\\r\\n]*?)\"|'(/(?:[^'\\r\\n]++|'\"'\"'|'\\\\'')*+)'|(/[^\"'\\r\\n]*?))"
            + "((?:[ \\t]+-[A-Za-z]+)*+)[ \\t]+\"\\$0\"[ \\t]+\"\\$@\"[ \\t]*\\r?\\n' '''\\r?\\n");

    /** The beginning of a script, if it has one of the forms. */
    public static Optional<ScriptBeginning> of(String script) {
        if (!script.startsWith("#!")) {
            return Optional.empty();
        }
        String start = script.substring(0, Math.min(script.length(), LONGEST));
        Matcher exec = EXEC.matcher(start);
        if (exec.lookingAt()) {
            String path = exec.group(1) != null
                    ? exec.group(1).replaceAll("\\\\([\"$`\\\\])", "$1")
                    : exec.group(2) != null
                            ? exec.group(2).replace("'\"'\"'", "'").replace("'\\''", "'")
                            : exec.group(3).replaceAll("\\\\(.)", "$1");
            return Optional.of(new ScriptBeginning(path, exec.group(4).strip(), exec.end()));
        }
        Matcher line = LINE.matcher(start);
        return line.lookingAt()
                ? Optional.of(new ScriptBeginning(line.group(1), line.group(2).strip(), line.end()))
                : Optional.empty();
    }

    /** The raw path of the environment that the interpreter would belong to. */
    public Optional<String> environment() {
        int name = interpreter.lastIndexOf('/');
        String directory = interpreter.substring(0, name);
        return directory.endsWith("/bin") && directory.length() > 4
                ? Optional.of(directory.substring(0, directory.length() - 4))
                : Optional.empty();
    }
}
