package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.EnvironmentDirectory;
import io.github.jvenv.venv.EnvironmentMaker;
import io.github.jvenv.venv.Placement;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Creates an environment, or sees that there is one already. One that was made from the same inputs and whose interpreter
 * is still there is left as it is; one that has become another, because its interpreter is gone or a different one is
 * wanted, is made anew; a directory that is no environment is never touched.
 */
public final class CreateEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public CreateEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Sees to it that there is an environment as requested. */
    public void run(EnvironmentRequest request) throws IOException {
        EnvironmentLock.of(surroundings, request.directory()).holding(() -> run(request, true));
    }

    /**
     * The same for an operation that holds the lock of the environment and has more to do.
     *
     * @param tellUpToDate whether it is worth a line that nothing had to be done
     * @return the note of the environment as it is now
     */
    EnvironmentState run(EnvironmentRequest request, boolean tellUpToDate) throws IOException {
        Path directory = request.directory();
        if (request.clear()) {
            clear(directory);
        }
        Sha256 inputs = inputs(request);
        Optional<EnvironmentState> state = EnvironmentState.find(directory);
        if (state.isPresent() && state.get().created().equals(inputs) && isUsable(directory, state.get())) {
            if (tellUpToDate) {
                surroundings.narration().outcome("Environment " + directory + " is up to date.");
            }
            return state.get();
        }
        requireOursOrNothing(directory);
        Interpreter interpreter = InterpreterSupply.in(surroundings).get(request.python());
        EnvironmentImage image = new BareEnvironment(
                        interpreter, Placement.IN_PLACE, request.prompt().orElse(""))
                .image();
        String done = write(directory, interpreter, image);
        EnvironmentState created = new EnvironmentState(
                inputs,
                new EnvironmentState.Interpreter(
                        interpreter.executable(),
                        interpreter.managed().isPresent()
                                ? interpreter.version().toString()
                                : ""),
                request.prompt().orElse(""),
                Optional.empty());
        created.save(directory);
        surroundings
                .narration()
                .outcome(done + " environment " + directory + " with " + interpreter.description() + " from "
                        + interpreter.origin() + ".");
        interpreter
                .managed()
                .ifPresent(managed -> managed.remarks()
                        .forEach(remark -> surroundings.narration().detail(() -> remark)));
        return created;
    }

    private String write(Path directory, Interpreter interpreter, EnvironmentImage image) throws IOException {
        Path link = directory.resolve("bin/python");
        boolean sameInterpreter =
                Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(interpreter.executable());
        if (sameInterpreter) {
            EnvironmentState.forget(directory);
            ImageDifference.of(directory, image, List.of()).apply(LinkMode.COPY);
            return "Repaired";
        }
        boolean before = Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
        if (before) {
            EnvironmentState.forget(directory);
            FileTree.delete(directory);
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent == null) {
            throw new Failure("The environment cannot be " + directory + ", which is a whole file system.");
        }
        try (TemporaryDirectory temporary = TemporaryDirectory.in(parent)) {
            ImageDifference.of(temporary.path(), image, List.of()).apply(LinkMode.COPY);
            if (!temporary.moveTo(directory)) {
                throw new Failure("The environment " + directory
                        + " could not be created, because something else was created there in the meantime.");
            }
        }
        return before ? "Recreated" : "Created";
    }

    private static Sha256 inputs(EnvironmentRequest request) {
        return new Fingerprint()
                .with("operation", "create 1")
                .with("python", request.python())
                .with("prompt", request.prompt().orElse(""))
                .value();
    }

    private static boolean isUsable(Path directory, EnvironmentState state) {
        return Files.isExecutable(state.interpreter().executable())
                && VirtualEnvironment.find(directory)
                        .flatMap(VirtualEnvironment::findProgram)
                        .isPresent();
    }

    private static void requireOursOrNothing(Path directory) throws IOException {
        EnvironmentMaker maker = isThereAnEnvironment(directory)
                ? VirtualEnvironment.find(directory)
                        .map(VirtualEnvironment::maker)
                        .orElse(EnvironmentMaker.JVENV)
                : EnvironmentMaker.JVENV;
        if (maker != EnvironmentMaker.JVENV) {
            throw new Failure(
                    "The environment at " + directory + " was made by " + maker
                            + ", and to change it would mix the two.",
                    "Choose another directory with <environment>, or have it replaced with -Djvenv.clear.");
        }
    }

    private static void clear(Path directory) throws IOException {
        if (isThereAnEnvironment(directory)) {
            FileTree.delete(directory);
        }
    }

    /** Only what is an environment may be changed or removed; anything else in the place of one ends the work. */
    private static boolean isThereAnEnvironment(Path directory) throws IOException {
        EnvironmentDirectory found = EnvironmentDirectory.at(directory);
        if (found instanceof EnvironmentDirectory.Foreign foreign) {
            throw new Failure(
                    "The environment cannot be created at " + directory + ", because there is " + foreign.description()
                            + ".",
                    "Choose another directory with <environment>, or move away what is there.");
        }
        return found instanceof EnvironmentDirectory.Occupied;
    }
}
