package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.BaseInterpreter;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterProbe;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Implementation;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.interpreter.ProbeCache;
import io.github.jvenv.spec.version.SpecifierSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds an installed interpreter. Sources are looked into in a fixed order: tool chains, the
 * active environment, the PATH, pyenv, uv, the registry of Windows, Homebrew, the system's directories and alternatives,
 * conda. The first interpreter that satisfies the request is taken, so {@code python3} on the PATH wins
 * over a newer one elsewhere, as it does in a shell; only among versions that stand side by side in one place does the
 * newest win. A pre-release is taken only if the request names one or there is nothing else.
 */
public final class InterpreterSearch {
    static final String GIVEN = "the path given";

    private final SearchScope scope;
    private final InterpreterProbe probe;
    private final Map<String, Examination> examined = new ConcurrentHashMap<>();

    InterpreterSearch(SearchScope scope, InterpreterProbe probe) {
        this.scope = scope;
        this.probe = probe;
    }

    /** A search in a scope that remembers in a directory what the programs said of themselves. */
    public static InterpreterSearch in(SearchScope scope, Path probeDirectory) {
        return new InterpreterSearch(scope, new InterpreterProbe(new ProbeCache(probeDirectory), scope.environment()));
    }

    /**
     * The interpreter of this machine that a request gets; none if it asks for one from the Maven repository.
     *
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    SearchResult find(InterpreterRequest request) throws InterruptedException {
        if (request instanceof AtPath atPath) {
            return find(atPath);
        }
        return request instanceof Matching matching ? find(matching) : new SearchResult.NotFound(List.of());
    }

    /**
     * The interpreter at a path, which can also be that of a directory it is installed in, or of an environment.
     *
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public SearchResult find(AtPath request) throws InterruptedException {
        Optional<Path> path = resolve(request.path());
        if (path.isEmpty()) {
            return new SearchResult.NotFound(List.of(new Rejection(request.path(), GIVEN, "is not a path")));
        }
        Path program = program(path.get());
        if (!Files.isRegularFile(program)) {
            String reason = Files.isDirectory(program) ? "is a directory without an interpreter" : "does not exist";
            return new SearchResult.NotFound(List.of(new Rejection(program.toString(), GIVEN, reason)));
        }
        Examination examination = examine(program, GIVEN);
        if (examination instanceof Examination.Sound sound) {
            return new SearchResult.Found(sound.interpreter(), List.of());
        }
        return new SearchResult.NotFound(List.of(((Examination.Unsound) examination).rejection()));
    }

    /**
     * The first installed interpreter that satisfies the request.
     *
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public SearchResult find(Matching request) throws InterruptedException {
        List<Rejection> rejected = new ArrayList<>();
        List<Interpreter> preReleases = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        Set<Path> executables = new HashSet<>();
        for (InterpreterSource source : InterpreterSource.allIn(scope)) {
            Iterator<Path> candidates = source.candidates(request).iterator();
            while (candidates.hasNext()) {
                Path candidate = candidates.next();
                if (!seen.add(BaseInterpreter.identity(candidate))) {
                    continue;
                }
                Examination examination = examine(candidate, source);
                if (examination instanceof Examination.Unsound unsound) {
                    rejected.add(unsound.rejection());
                } else if (examination instanceof Examination.Sound sound
                        && executables.add(sound.interpreter().executable())) {
                    Interpreter interpreter = sound.interpreter();
                    if (!request.accepts(interpreter)) {
                        rejected.add(unwanted(interpreter, source.name()));
                    } else if (interpreter.version().isPreRelease()
                            && !request.versions().mentionsPreRelease()) {
                        preReleases.add(interpreter);
                    } else {
                        return new SearchResult.Found(interpreter, rejected);
                    }
                }
            }
        }
        return preReleases.isEmpty()
                ? new SearchResult.NotFound(rejected)
                : new SearchResult.Found(preReleases.get(0), rejected);
    }

    /**
     * Every interpreter of this machine in the order of the search, each once, with why it is not the one that is taken.
     *
     * @param chosen the one that is taken, if that is one of this machine
     * @param unwanted why a sound interpreter is not; it ends a sentence that begins with its path
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    List<ListedInterpreter> list(Optional<Interpreter> chosen, Function<Interpreter, String> unwanted)
            throws InterruptedException {
        // Together they lead to every program that may be an interpreter.
        List<Matching> requests = List.of(
                new Matching(Implementation.ANY, SpecifierSet.ALL, true),
                new Matching(Implementation.PYPY, SpecifierSet.ALL, false));
        List<ListedInterpreter> listed = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        Set<Path> executables = new HashSet<>();
        for (InterpreterSource source : InterpreterSource.allIn(scope)) {
            Set<Path> candidates = new LinkedHashSet<>();
            for (Matching request : requests) {
                source.candidates(request).forEach(candidates::add);
            }
            for (Path candidate : candidates) {
                if (!seen.add(BaseInterpreter.identity(candidate))) {
                    continue;
                }
                Examination examination = examine(candidate, source);
                // Two programs can be one, as the python3.13 and python3.13t of a free-threaded build are.
                if (!(examination instanceof Examination.Sound sound)
                        || executables.add(sound.interpreter().executable())) {
                    listed.add(line(examination, source.name(), chosen, unwanted));
                }
            }
        }
        return listed;
    }

    private static ListedInterpreter line(
            Examination examination,
            String source,
            Optional<Interpreter> chosen,
            Function<Interpreter, String> unwanted) {
        if (examination instanceof Examination.Unsound unsound) {
            return ListedInterpreter.rejected(unsound.rejection());
        }
        Interpreter interpreter = ((Examination.Sound) examination).interpreter();
        boolean taken = chosen.map(Interpreter::executable)
                .filter(interpreter.executable()::equals)
                .isPresent();
        return taken
                ? ListedInterpreter.chosen(interpreter, source)
                : ListedInterpreter.passedOver(interpreter, source, unwanted.apply(interpreter));
    }

    private Examination examine(Path candidate, InterpreterSource source) throws InterruptedException {
        Examination examination = examine(candidate, source.name());
        if (examination instanceof Examination.Sound sound) {
            Optional<String> objection = source.objection(candidate, sound.interpreter());
            if (objection.isPresent()) {
                return new Examination.Unsound(new Rejection(candidate.toString(), source.name(), objection.get()));
            }
        }
        return examination;
    }

    /** Looks at a program once, however often a search comes to it: one that hangs is waited for once. */
    private Examination examine(Path program, String source) throws InterruptedException {
        String key = source + '\0' + program;
        Examination known = examined.get(key);
        if (known == null) {
            known = Examination.of(program, source, probe);
            examined.put(key, known);
        }
        return known;
    }

    private static Rejection unwanted(Interpreter interpreter, String source) {
        return new Rejection(interpreter.executable().toString(), source, "is " + interpreter.description());
    }

    private Optional<Path> resolve(String text) {
        try {
            boolean belowHome = text.startsWith("~/") || text.startsWith("~\\");
            Path path = belowHome
                    ? scope.home().resolve(text.substring(2))
                    : scope.directory().resolve(text);
            return Optional.of(path.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path program(Path path) {
        return Files.isDirectory(path)
                ? Installation.interpreters(path, InterpreterRequest.ANY)
                        .findFirst()
                        .orElse(path)
                : path;
    }
}
