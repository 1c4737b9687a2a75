package io.github.jvenv.operation;

import io.github.jvenv.discovery.NoInterpreterFailure;
import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.state.RecentEnvironments;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.testing.LocalRepository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * This machine as it is, with a store of its own, for tests of what operations do with real interpreters. Those are found
 * as users' are; a test that asks for one that is not here is skipped.
 */
final class RealMachine implements Narration {
    /** The interpreter that the system itself came with, whatever else is installed. */
    static final String SYSTEM = "system";

    final List<String> outcomes = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    private final Path root;
    private final KeyedLocks environmentLocks;
    private final RecentEnvironments recent = new RecentEnvironments();
    private final TreeMap<String, String> variables = new TreeMap<>(System.getenv());

    RealMachine(Path temporary) throws IOException {
        root = temporary.toRealPath();
        environmentLocks = KeyedLocks.in(root.resolve("store/environments"));
        variables.remove("VIRTUAL_ENV");
    }

    Path root() {
        return root;
    }

    Surroundings surroundings() {
        return surroundings(SearchScope.of(root, Path.of(System.getProperty("user.home")), variables));
    }

    private Surroundings surroundings(SearchScope scope) {
        return new Surroundings(
                "1.0-SNAPSHOT",
                root.resolve("store"),
                scope,
                LocalRepository.ofUser(),
                ManagedPlatform.of(System.getProperty("os.name"), System.getProperty("os.arch")),
                HttpSettings.of("jvenv tests"),
                ServerSettings.NONE,
                TransferProgress.SILENT,
                false,
                false,
                Clock.systemUTC(),
                environmentLocks,
                recent,
                this);
    }

    /** From now on with this directory first in the PATH. */
    void putOnPath(Path directory) {
        variables.merge("PATH", directory.toString(), (before, first) -> first + File.pathSeparator + before);
    }

    /** The interpreter for a request, or for {@link #SYSTEM}. */
    Interpreter find(String request) throws IOException {
        SearchScope system = SearchScope.of(root, root, new TreeMap<>());
        try {
            Interpreter found = request.equals(SYSTEM)
                    ? InterpreterSupply.in(surroundings(system)).get("")
                    : InterpreterSupply.in(surroundings()).get(request);
            Assumptions.assumeTrue(
                    request.startsWith("managed") == found.managed().isPresent(),
                    "this machine has no interpreter for " + request);
            return found;
        } catch (NoInterpreterFailure e) {
            return Assumptions.abort("this machine has no interpreter for " + request);
        }
    }

    /** What to ask for to get an interpreter again. */
    static String request(Interpreter interpreter) {
        return interpreter
                .managed()
                .map(managed -> "managed:==" + interpreter.version())
                .orElse(interpreter.executable().toString());
    }

    String lastOutcome() {
        return outcomes.get(outcomes.size() - 1).replace(root.toString(), "ROOT");
    }

    @Override
    public synchronized void outcome(String line) {
        outcomes.add(line);
    }

    @Override
    public synchronized void warning(String line) {
        warnings.add(line);
    }

    @Override
    public void detail(Supplier<String> line) {}
}
