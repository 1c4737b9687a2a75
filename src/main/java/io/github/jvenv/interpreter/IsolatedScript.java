package io.github.jvenv.interpreter;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A script of ours that runs in somebody's interpreter. It sees neither the user's packages and settings nor those of an
 * environment, since nothing of them should run, or be able to lie, here; and no bytecode is written.
 */
public enum IsolatedScript {
    /** Says what interpreter it is. */
    PROBE("probe.py"),
    /** Says which modules are missing. */
    IMPORTS("imports.py");

    /** A cold interpreter on a slow disk takes a second; one that takes longer than this hangs. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(15);

    private static final int OUTPUT_LIMIT = 1 << 16;

    /** No variables of Python's, no user's packages, no site, no bytecode; the script comes through standard input. */
    private static final List<String> ISOLATED = List.of("-E", "-s", "-S", "-B", "-");

    private final String text;
    private final String digest;

    IsolatedScript(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(IsolatedScript.class.getResourceAsStream(resource), resource)) {
            byte[] bytes = stream.readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
            digest = QuickDigest.of(bytes).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one version of the script from another. */
    String digest() {
        return digest;
    }

    /** Runs the script in an interpreter, in a directory where nothing of a project lies. */
    public Command command(Path executable, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        words.add(executable.toString());
        words.addAll(ISOLATED);
        return Command.of(Objects.requireNonNullElse(executable.getRoot(), executable), words)
                .withEnvironment(neutral(environment))
                .withInput(text)
                .withTimeLimit(TIME_LIMIT)
                .withOutputLimit(OUTPUT_LIMIT);
    }

    /**
     * The environment without what would lead an interpreter, or a wrapper of one, elsewhere. macOS must not be made to
     * tell its compatibility version.
     */
    private static SortedMap<String, String> neutral(Map<String, String> environment) {
        SortedMap<String, String> neutral = new TreeMap<>(environment);
        neutral.keySet()
                .removeIf(name -> name.startsWith("PYTHON")
                        || name.equals("__PYVENV_LAUNCHER__")
                        || name.equals("VIRTUAL_ENV")
                        || name.equals("CONDA_PREFIX"));
        neutral.put("SYSTEM_VERSION_COMPAT", "0");
        return neutral;
    }
}
