package io.github.jvenv.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whether the archives of a project that was built from the public index work on a machine that knows neither the project
 * nor the store: all modules can be imported, the programs start, and the distributions satisfy each other. What was seen
 * is written to {@code report.txt} in the project.
 */
public final class Acceptance {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path project;
    private final Path store;
    private final SortedMap<String, String> exceptions = new TreeMap<>();

    private Acceptance(Path project, Path store) {
        this.project = project;
        this.store = store;
    }

    /** The acceptance of the project in a directory that was built with a local Maven repository. */
    public static Acceptance of(File basedir, File localRepository) {
        return new Acceptance(basedir.toPath(), localRepository.toPath().resolve(".jvenv"));
    }

    /** Exempts a module that cannot be imported in an environment of pip's either. */
    public Acceptance except(String module, String reason) {
        exceptions.put(module, reason);
        return this;
    }

    /** Checks the archives with these classifiers, each made from the environment of that name in {@code target}. */
    public void check(String... classifiers) throws Exception {
        Files.deleteIfExists(project.resolve("report.txt"));
        List<String> faults = new ArrayList<>();
        for (String classifier : classifiers) {
            Path place = Files.createDirectories(project.resolve("another place/" + classifier));
            Programs.run("tar", "-xzf", archive(classifier), "-C", place);
            UnpackedEnvironment environment = new UnpackedEnvironment(place.toRealPath());
            without(
                    project.resolve("target/" + classifier),
                    () -> without(store, () -> check(classifier, environment, faults)));
            Programs.run("rm", "-rf", place);
        }
        faults.forEach(fault -> report("FAULT " + fault));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Does something while a directory is not where it was. */
    private static void without(Path directory, Task task) throws Exception {
        Path away = directory.resolveSibling(directory.getFileName() + "-away");
        // Of a check that was killed.
        Programs.run("rm", "-rf", away);
        Files.move(directory, away);
        try {
            task.run();
        } finally {
            Files.move(away, directory);
        }
    }

    private void check(String classifier, UnpackedEnvironment environment, List<String> faults) throws Exception {
        String version =
                Programs.run(environment.program("python"), "-c", "import platform as p; print(p.python_version())");
        report(project.getFileName() + ", " + classifier + ": Python " + version + ", " + environment.distributions()
                + " distributions");
        if (classifier.equals("managed") && !environment.hasInterpreter()) {
            faults.add("managed: no interpreter in the archive");
        }
        String base = Programs.run(environment.program("python"), "-c", "import sys; print(sys.base_prefix)");
        if (environment.hasInterpreter() && !environment.contains(Path.of(base))) {
            faults.add("the interpreter uses " + base);
        }
        if (!classifier.equals("managed") && environment.hasInterpreter()) {
            report("no such Python on this machine; the one of the Maven repository took its place");
        }
        environment.missing().forEach(file -> faults.add("not there: " + file));
        importModules(environment, faults);
        startScripts(environment, faults);
        checkDistributions(environment, faults);
    }

    private void importModules(UnpackedEnvironment environment, List<String> faults) throws Exception {
        Collection<String> modules = environment.modules();
        Map<String, Optional<String>> results = forEach(modules, module -> {
            Programs.Ending ending = Programs.attempt(LIMIT, environment.program("python"), "-c", "import " + module);
            return ending.isGood() ? Optional.empty() : Optional.of(lastLine(ending));
        });
        long good = results.values().stream().filter(Optional::isEmpty).count();
        report(good + " of " + modules.size() + " modules imported");
        results.forEach((module, trouble) -> trouble.ifPresent(words -> {
            if (exceptions.containsKey(module)) {
                report("not imported: " + module + ", " + exceptions.get(module) + " (" + words + ")");
            } else {
                faults.add("import " + module + ": " + words);
            }
        }));
    }

    private void startScripts(UnpackedEnvironment environment, List<String> faults) throws Exception {
        Collection<String> scripts = environment.scripts();
        Map<String, Optional<String>> results = forEach(scripts, script -> {
            Programs.Ending ending = new Programs.Ending(-1, "");
            for (String option : List.of("--version", "--help")) {
                ending = Programs.attempt(Duration.ofSeconds(40), environment.program(script), option);
                if (ending.isGood()) {
                    return Optional.empty();
                }
            }
            // A program may dislike both options, but with these a shell says that it found nothing to start.
            if (ending.exit() == 126 || ending.exit() == 127) {
                throw new AssertionError(script + " cannot be started: " + ending.output());
            }
            return Optional.of("status " + ending.exit() + ", " + lastLine(ending));
        });
        long good = results.values().stream().filter(Optional::isEmpty).count();
        report(good + " of " + scripts.size() + " programs answer --version or --help");
        results.forEach(
                (script, trouble) -> trouble.ifPresent(words -> report("no answer: " + script + " (" + words + ")")));
        if (good * 2 < scripts.size()) {
            faults.add("most programs do not answer");
        }
    }

    private void checkDistributions(UnpackedEnvironment environment, List<String> faults) throws Exception {
        Optional<Path> pip = findPip(environment);
        if (pip.isEmpty()) {
            report("no python3 with a pip that knows --python on this machine: requirements are not checked");
            return;
        }
        Programs.Ending ending =
                Programs.attempt(LIMIT, pip.get(), "-m", "pip", "--python", environment.program("python"), "check");
        report("pip check: " + lastLine(ending));
        if (!ending.isGood()) {
            faults.add(ending.output());
        }
    }

    private static Optional<Path> findPip(UnpackedEnvironment environment) throws Exception {
        for (String directory :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)) {
            Path python = Path.of(directory, "python3");
            if (Files.isExecutable(python)
                    && Programs.attempt(
                                    LIMIT, python, "-m", "pip", "--python", environment.program("python"), "--version")
                            .isGood()) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    /** One task a name, on all processors; the answers in the order of the names. */
    private static Map<String, Optional<String>> forEach(Collection<String> names, Question question) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            SortedMap<String, Future<Optional<String>>> asked = new TreeMap<>();
            for (String name : names) {
                Callable<Optional<String>> task = () -> question.about(name);
                asked.put(name, workers.submit(task));
            }
            SortedMap<String, Optional<String>> answers = new TreeMap<>();
            for (Map.Entry<String, Future<Optional<String>>> entry : asked.entrySet()) {
                answers.put(entry.getKey(), entry.getValue().get());
            }
            return answers;
        } finally {
            workers.shutdownNow();
        }
    }

    private Path archive(String classifier) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(project.resolve("target"), "*-" + classifier + ".tar.gz")) {
            return files.iterator().next();
        }
    }

    private void report(String line) {
        try {
            Files.writeString(
                    project.resolve("report.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Programs.Ending ending) {
        List<String> lines = Arrays.asList(ending.output().split("\n"));
        return lines.get(lines.size() - 1).strip();
    }

    /** What is wrong with something that has a name, if anything is. */
    private interface Question {
        Optional<String> about(String name) throws Exception;
    }

    /** What is done meanwhile. */
    private interface Task {
        void run() throws Exception;
    }
}
