package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The backend of one build, in an environment that has all it asks for. Its answers are checked: names stay within the
 * directories they were made in, and what it promised to write is there.
 */
final class Backend implements AutoCloseable {
    private static final int LONGEST_FILE_NAME = 120;
    private static final int LONGEST_REASON = 200;

    private final BuildOrder order;
    private final BuildSystem system;
    private final Hooks hooks;
    private final HookRunner runner;
    private final BuildEnvironment environment;
    private final BuildLog log;

    private Backend(BuildOrder order, BuildSystem system, SourceBuilds builds, BuildEnvironment environment) {
        this.order = order;
        this.system = system;
        this.hooks = order.editable() ? Hooks.EDITABLE : Hooks.WHEEL;
        this.runner = builds.hooks();
        this.environment = environment;
        this.log = new BuildLog(
                builds.logs().toAbsolutePath().resolve(fileName(order.tree().description()) + ".log"), builds.output());
    }

    /**
     * The hooks of one kind of wheel.
     *
     * @param requires lists more requirements
     * @param prepare writes metadata
     * @param build makes the wheel
     */
    record Hooks(Hook requires, Hook prepare, Hook build) {
        static final Hooks WHEEL =
                new Hooks(Hook.GET_REQUIRES_FOR_BUILD_WHEEL, Hook.PREPARE_METADATA_FOR_BUILD_WHEEL, Hook.BUILD_WHEEL);
        static final Hooks EDITABLE = new Hooks(
                Hook.GET_REQUIRES_FOR_BUILD_EDITABLE, Hook.PREPARE_METADATA_FOR_BUILD_EDITABLE, Hook.BUILD_EDITABLE);
    }

    /** Makes the environment: first what the tree requires, then, beside it, what the backend asks for. */
    static Backend open(BuildOrder order, SourceBuilds builds) throws IOException {
        BuildSystem system = order.tree().buildSystem();
        String what = order.tree().description();
        BuildChain chain = order.chain().with(what);
        BuildEnvironment environment =
                builds.environments().open(chain, system.requires(), "[build-system] of " + what);
        Backend backend = new Backend(order, system, builds, environment);
        try {
            List<Requirement> more = backend.requirements();
            if (!more.isEmpty()) {
                environment.add(more, backend.hooks.requires() + " of " + what);
            }
            return backend;
        } catch (IOException | RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    Hooks hooks() {
        return hooks;
    }

    BuildEnvironment environment() {
        return environment;
    }

    /** Writes metadata; the name of its directory, or nothing if the backend cannot do it without building. */
    Optional<String> prepareMetadata(Path directory) throws IOException {
        HookAnswer answer = call(hooks.prepare(), Optional.of(directory), Optional.empty());
        if (answer instanceof HookAnswer.NoHook) {
            return Optional.empty();
        }
        String name = text(hooks.prepare(), answer);
        if (!isName(name) || !Files.isDirectory(directory.resolve(name))) {
            throw broken(hooks.prepare(), "returned '" + name + "', which is no directory that it made");
        }
        return Optional.of(name);
    }

    /** Builds the wheel; its file name. */
    String build(Path directory, Optional<Path> metadata) throws IOException {
        HookAnswer answer = call(hooks.build(), Optional.of(directory), metadata);
        if (answer instanceof HookAnswer.NoHook) {
            throw order.editable() ? notEditable() : broken(hooks.build(), "is missing");
        }
        String name = text(hooks.build(), answer);
        if (!isName(name) || !Files.isRegularFile(directory.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            throw broken(hooks.build(), "returned '" + name + "', which is no file that it made");
        }
        return name;
    }

    /** A failure of a hook that did not raise an exception, but broke its standard. */
    BuildFailure broken(Hook hook, String fault) {
        return failure(hook, "the hook " + hook + " of " + system.backend() + " " + fault, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        log.close();
        environment.close();
    }

    private List<Requirement> requirements() throws IOException {
        Hook hook = hooks.requires();
        HookAnswer answer = call(hook, Optional.empty(), Optional.empty());
        if (answer instanceof HookAnswer.NoHook) {
            return List.of();
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String text : values(hook, answer)) {
            try {
                requirements.add(Requirement.parse(text));
            } catch (SyntaxFailure e) {
                throw broken(hook, "returned what is no requirement. " + e.getMessage());
            }
        }
        return requirements;
    }

    private HookAnswer call(Hook hook, Optional<Path> directory, Optional<Path> metadata) throws IOException {
        log.begin(hook);
        Path source = order.tree().directory();
        List<Path> backendPath = system.backendPath().stream()
                .map(path -> source.resolve(path).normalize())
                .toList();
        return runner.run(new HookCall(
                hook, system.backend(), backendPath, source, directory, metadata, order.settings(), environment, log));
    }

    private String text(Hook hook, HookAnswer answer) {
        List<String> values = values(hook, answer);
        if (values.size() != 1) {
            throw broken(hook, "returned " + values.size() + " values instead of one");
        }
        return values.get(0);
    }

    private List<String> values(Hook hook, HookAnswer answer) {
        if (answer instanceof HookAnswer.Returned returned) {
            return returned.values();
        }
        BuildHints hints = new BuildHints(system, environment);
        if (answer instanceof HookAnswer.NoBackend none) {
            throw failure(
                    hook,
                    "its backend " + system.backend() + " cannot be imported: " + lastLine(none.reason()),
                    hints.forBackend(none.missingModule()));
        }
        if (answer instanceof HookAnswer.Raised raised) {
            throw failure(
                    hook,
                    "the hook " + hook + " of " + system.backend() + " raised " + lastLine(raised.reason()),
                    hints.forOutput(raised.missingModule(), log.tail()));
        }
        throw broken(hook, answer instanceof HookAnswer.Failed fault ? fault.reason() : "is missing");
    }

    private BuildFailure notEditable() {
        return failure(
                hooks.build(),
                "its backend " + system.backend()
                        + " has no hook build_editable, so it cannot be installed as editable",
                Optional.of("Install it without -e, or move the project to a backend that supports PEP 660."));
    }

    private BuildFailure failure(Hook hook, String reason, Optional<String> hint) {
        log.keep();
        List<String> tail = log.tail();
        String what = order.tree().description();
        String task = hook.isListing()
                ? "Asking what " + what + " needs to be built"
                : (hook == hooks.prepare() ? "Preparing the metadata of " : "Building ") + what;
        String clause = reason.strip().replaceFirst("\\.$", "");
        return new BuildFailure(task, clause, tail, log.file(), hint);
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String last =
                lines.isEmpty() ? "an exception" : lines.get(lines.size() - 1).strip();
        return last.length() > LONGEST_REASON ? last.substring(0, LONGEST_REASON) + "..." : last;
    }

    /** Whether a text is the name of something directly in a directory; a colon begins a path on Windows. */
    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(c -> "/\\:".indexOf(c) >= 0 || Character.isISOControl(c))
                && !text.equals(".")
                && !text.equals("..");
    }

    /** What is built, as the name of a file on any system. */
    private static String fileName(String description) {
        String plain = description.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String start = plain.substring(Math.max(0, plain.length() - LONGEST_FILE_NAME));
        return start.isEmpty() ? "build" : start;
    }
}
