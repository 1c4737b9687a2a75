package io.github.jvenv.vcs;

import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code git} program. It never asks anything, since nobody may be there to answer, and the variables by which it would
 * work on another repository than it is told to are taken away.
 */
final class GitProgram {
    /** Large repositories over slow lines. */
    private static final Duration NETWORK_TIME = Duration.ofHours(1);

    /** A variable of pip's: some servers offer partial clones and cannot make them. */
    private static final String NO_PARTIAL_CLONES = "PIP_NO_PARTIAL_CLONE_FOR_BROKEN_GIT_SERVER";

    private static final String ALLOWED_PROTOCOLS = "GIT_ALLOW_PROTOCOL";
    private static final String NO_PROTOCOL = "none";
    private static final int OUTPUT_LIMIT = 64 << 20;
    private static final int LONGEST_MESSAGE = 2000;
    private static final Set<String> LEADING_ELSEWHERE = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_SHALLOW_FILE");

    private final Path program;
    private final RepositoryUrl url;
    private final SortedMap<String, String> environment;
    private final GitVersion version;

    private GitProgram(Path program, RepositoryUrl url, SortedMap<String, String> environment, GitVersion version) {
        this.program = program;
        this.url = url;
        this.environment = environment;
        this.version = version;
    }

    /**
     * The program on PATH, to work on a repository; fails if there is none.
     *
     * @param offline whether nothing may be fetched, not even what a partial clone lacks
     */
    static GitProgram find(Map<String, String> variables, RepositoryUrl url, boolean offline) throws IOException {
        Path program = onPath(variables)
                .orElseThrow(() -> new RepositoryFailure(
                        url.address(),
                        "The program git, which fetches it, is not on PATH.",
                        "Install Git, or take the distribution from an index or an archive instead."));
        SortedMap<String, String> environment = new TreeMap<>(variables);
        environment.keySet().removeAll(LEADING_ELSEWHERE);
        environment.put("GIT_TERMINAL_PROMPT", "0");
        if (offline) {
            environment.put(ALLOWED_PROTOCOLS, NO_PROTOCOL);
        }
        GitProgram unknown = new GitProgram(program, url, environment, new GitVersion(0, 0));
        GitVersion version = GitVersion.parse(unknown.answer(directoryOf(program), "version"));
        GitProgram git = new GitProgram(program, url, environment, version);
        if (url.isSsh() && !variables.containsKey("GIT_SSH_COMMAND") && !variables.containsKey("GIT_SSH")) {
            git.keepSshFromAsking(directoryOf(program));
        }
        return git;
    }

    /** Whether contents can be left out of a clone. */
    boolean clonesPartially() {
        String refused = environment.getOrDefault(NO_PARTIAL_CLONES, "").toLowerCase(Locale.ROOT);
        return version.clonesPartially()
                && !Set.of("1", "y", "yes", "t", "true", "on").contains(refused);
    }

    /** Whether a fetch can be told what to fetch through its standard input. */
    boolean fetchesFromInput() {
        return version.fetchesFromInput();
    }

    /** What a command on local data prints; fails if the command does. */
    String answer(Path directory, String... arguments) throws IOException {
        Outcome.Exited exited = run(directory, Map.of(), "", arguments);
        if (!exited.succeeded()) {
            throw failure(exited, arguments);
        }
        return exited.output().text();
    }

    /** What a command on local data prints, without the line's end; empty if the command fails. */
    Optional<String> find(Path directory, String... arguments) throws IOException {
        Outcome.Exited exited = run(directory, Map.of(), "", arguments);
        return exited.succeeded() ? Optional.of(exited.output().text().strip()) : Optional.empty();
    }

    /** Runs a command that may use the network, and so may log in. */
    void connect(Path directory, String input, String... arguments) throws IOException {
        Outcome.Exited exited = run(directory, settings(), input, arguments);
        if (!exited.succeeded()) {
            throw failure(exited, arguments);
        }
    }

    /** What a command that may use the network prints; empty if the command fails. */
    Optional<String> findConnected(Path directory, String... arguments) throws IOException {
        Outcome.Exited exited = run(directory, settings(), "", arguments);
        return exited.succeeded() ? Optional.of(exited.output().text()) : Optional.empty();
    }

    /** Runs a command that copies from the cache; protocols that the user rules out are meant for the network. */
    void copy(Path directory, String... arguments) throws IOException {
        GitProgram local = new GitProgram(program, url, new TreeMap<>(environment), version);
        local.environment.put(ALLOWED_PROTOCOLS, "file");
        local.answer(directory, arguments);
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = url.credentials();
        // Helpers that run a command out of a URL; a repository's list of submodules may hold any.
        settings.put("protocol.ext.allow", "never");
        settings.put("protocol.fd.allow", "never");
        return settings;
    }

    private Outcome.Exited run(Path directory, Map<String, String> settings, String input, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        SortedMap<String, String> variables = new TreeMap<>(environment);
        Map<String, String> all = new TreeMap<>(settings);
        // Nothing goes on in the background when a command is done, and no pack that a tree was just made from goes
        // away.
        all.put("gc.auto", "0");
        all.put("maintenance.auto", "false");
        if (version.readsSettingsFromEnvironment()) {
            putInto(variables, all);
        } else {
            all.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        }
        words.addAll(List.of(arguments));
        Command command = Command.of(directory, words)
                .withEnvironment(variables)
                .withInput(input)
                .withTimeLimit(NETWORK_TIME)
                .withOutputLimit(OUTPUT_LIMIT);
        return ended(ChildProcess.runUnlessInterrupted(command), arguments);
    }

    /** After those that the user has there. */
    private static void putInto(SortedMap<String, String> variables, Map<String, String> settings) {
        int count = number(variables.getOrDefault("GIT_CONFIG_COUNT", ""));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            variables.put("GIT_CONFIG_KEY_" + count, setting.getKey());
            variables.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
            count++;
        }
        variables.put("GIT_CONFIG_COUNT", String.valueOf(count));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private Outcome.Exited ended(Outcome outcome, String... arguments) {
        if (outcome instanceof Outcome.Exited exited) {
            return exited;
        }
        String fault = outcome instanceof Outcome.NotStarted notStarted
                ? "The program " + program + " could not be started: " + notStarted.reason() + "."
                : "The command git " + arguments[0] + " was ended because it took longer than "
                        + NETWORK_TIME.toMinutes() + " minutes.";
        throw new RepositoryFailure(url.address(), fault, null);
    }

    private RepositoryFailure failure(Outcome.Exited exited, String... arguments) {
        String said = url.withoutSecrets(exited.errors().text().strip());
        String shown = said.length() > LONGEST_MESSAGE ? "..." + said.substring(said.length() - LONGEST_MESSAGE) : said;
        String fault = "The command git " + arguments[0] + " ended with exit code " + exited.code()
                + (shown.isEmpty() ? "." : " and said:\n" + shown.indent(4).stripTrailing());
        return new RepositoryFailure(url.address(), fault, hint(said));
    }

    private @Nullable String hint(String said) {
        if (NO_PROTOCOL.equals(environment.get(ALLOWED_PROTOCOLS)) && said.contains("not allowed")) {
            return "Build once without -o. The submodules of a repository are not kept for builds that are offline.";
        }
        boolean refused = Stream.of(
                        "could not read Username",
                        "could not read Password",
                        "Authentication failed",
                        "Permission denied (publickey",
                        "Host key verification failed")
                .anyMatch(said::contains);
        return refused
                ? "Git was not let in, and cannot ask for a password in a build: set up a credential helper or an ssh key."
                : null;
    }

    /** An ssh that asks for a passphrase on the terminal would wait for ever. */
    private void keepSshFromAsking(Path directory) throws IOException {
        if (find(directory, "config", "--get", "core.sshCommand").isEmpty()) {
            environment.put("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        }
    }

    private static Path directoryOf(Path program) {
        Path parent = program.getParent();
        return parent == null ? program : parent;
    }

    private static Optional<Path> onPath(Map<String, String> variables) {
        String path = variables.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        for (String directory : path.split(File.pathSeparator, -1)) {
            for (String name : List.of("git", "git.exe")) {
                Optional<Path> found = executable(directory, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String directory, String name) {
        try {
            return Optional.of(Path.of(directory, name))
                    .filter(file -> !directory.isEmpty() && file.isAbsolute())
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
