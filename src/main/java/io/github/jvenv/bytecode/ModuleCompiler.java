package io.github.jvenv.bytecode;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs an interpreter that compiles modules. */
final class ModuleCompiler {
    /** Longer than any few hundred modules take, even on a slow machine. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    private final Interpreter interpreter;
    private final SortedMap<String, String> variables;
    private final Path directory;
    private final String script;

    ModuleCompiler(Interpreter interpreter, Map<String, String> variables, Path directory) throws IOException {
        this.interpreter = interpreter;
        this.variables = new TreeMap<>(variables);
        this.variables.keySet().removeIf(name -> name.startsWith("PYTHON"));
        // Sets of constants are written in an order that follows from it, before Python 3.11.
        this.variables.put("PYTHONHASHSEED", "0");
        this.directory = directory;
        try (InputStream stream =
                Objects.requireNonNull(ModuleCompiler.class.getResourceAsStream("compile.py"), "compile.py")) {
            this.script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The part of the names of bytecode files that names the version. */
    String tag() throws IOException {
        return run("import sys; print(sys.implementation.cache_tag)").strip();
    }

    /** Writes the bytecode of modules; those that are no valid Python are passed over. */
    void compile(List<SourceFile> modules) throws IOException {
        StringBuilder input = new StringBuilder(script);
        for (SourceFile module : modules) {
            input.append("compiled(")
                    .append(word(module.source().toString()))
                    .append(", ")
                    .append(word(module.path().value()))
                    .append(", ")
                    .append(word(module.bytecode().toString()))
                    .append(")\n");
        }
        run(input.toString());
    }

    private String run(String program) throws IOException {
        List<String> words = List.of(interpreter.executable().toString(), "-s", "-S", "-B", "-W", "ignore", "-");
        Outcome outcome = ChildProcess.runUnlessInterrupted(Command.of(directory, words)
                .withEnvironment(variables)
                .withInput(program)
                .withTimeLimit(TIME_LIMIT));
        if (outcome instanceof Outcome.Exited exited && exited.succeeded()) {
            return exited.output().text();
        }
        throw new Failure(
                "The interpreter " + interpreter.executable() + " could not compile modules: " + reason(outcome) + ".");
    }

    /** Why a program did not do what it should, in words that go on after a colon. */
    static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Exited exited) {
            return "it exited with " + exited.code() + " and said " + "'"
                    + exited.errors().text().strip().replaceAll("(?s).*\n", "") + "'";
        }
        return outcome instanceof Outcome.NotStarted notStarted ? notStarted.reason() : "it took too long";
    }

    /** A text as a string of Python's, whatever is in it. */
    private static String word(String text) {
        StringBuilder word = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
                word.appendCodePoint(c);
            } else {
                word.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return word.append('\'').toString();
    }
}
