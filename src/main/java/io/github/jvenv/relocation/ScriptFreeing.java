package io.github.jvenv.relocation;

import io.github.jvenv.install.DataScript;
import io.github.jvenv.venv.ScriptBeginning;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets scripts find the interpreter beside themselves. */
final class ScriptFreeing {
    /** What ends the beginning that {@link DataScript} gives a script, and calls the interpreter. */
    private static final String CALL = "/python\" \"$0\" \"$@\"\n";

    private static final Pattern LINE_OF_WINDOWS = Pattern.compile(
            "(?i)#![ \\t]*\"?(?<environment>[A-Z]:[^\"\r\n]*?)[\\\\/]Scripts[\\\\/](?<name>pythonw?)\\.exe\"?(?=[ \\t]|\r?\n)");

    private ScriptFreeing() {}

    /** The script, raw, with another beginning; none if it is not run by the environment's interpreter. */
    static Optional<String> freed(String script, FormerPlaces places) {
        return ScriptBeginning.of(script)
                .filter(beginning -> beginning
                        .environment()
                        .flatMap(places::within)
                        .filter(String::isEmpty)
                        .isPresent())
                .flatMap(beginning -> DataScript.rewritten(
                                RawText.bytes("#!python\n" + script.substring(beginning.length())))
                        .map(RawText::of)
                        .map(text -> withOptions(text, beginning.options())));
    }

    /**
     * The same on Windows, where Python's launcher reads that line. What it finds on the search path of an active environment
     * is that environment's interpreter.
     */
    static Optional<String> freedOnWindows(String script, FormerPlaces places) {
        Matcher line = LINE_OF_WINDOWS.matcher(script);
        return line.lookingAt()
                        && places.within(line.group("environment"))
                                .filter(String::isEmpty)
                                .isPresent()
                ? Optional.of("#!" + line.group("name").toLowerCase(Locale.ROOT) + script.substring(line.end()))
                : Optional.empty();
    }

    private static String withOptions(String script, String options) {
        int call = options.isEmpty() ? -1 : script.indexOf(CALL);
        return call < 0
                ? script
                : script.substring(0, call) + "/python\" " + options + script.substring(call + "/python\"".length());
    }
}
