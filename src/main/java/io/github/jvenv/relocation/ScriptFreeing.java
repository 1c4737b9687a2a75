package io.github.jvenv.relocation;

import io.github.jvenv.install.DataScript;
import io.github.jvenv.venv.ScriptBeginning;
import java.util.Optional;

/** Lets scripts find the interpreter beside themselves. */
final class ScriptFreeing {
    /** What ends the beginning that {@link DataScript} gives a script, and calls the interpreter. */
    private static final String CALL = "/python\" \"$0\" \"$@\"\n";

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

    private static String withOptions(String script, String options) {
        int call = options.isEmpty() ? -1 : script.indexOf(CALL);
        return call < 0
                ? script
                : script.substring(0, call) + "/python\" " + options + script.substring(call + "/python\"".length());
    }
}
