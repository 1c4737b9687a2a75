package io.github.jvenv.operation;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.environment.Destination;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.EnvironmentPlace;
import io.github.jvenv.environment.EnvironmentRepair;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.NotedWheels;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.environment.Seeds;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.EnvironmentDirectory;
import io.github.jvenv.venv.EnvironmentMaker;
import io.github.jvenv.venv.EnvironmentOptions;
import io.github.jvenv.venv.Layout;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
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
    private final Store store;

    /** The operation in its surroundings. */
    public CreateEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /** Sees to it that there is an environment as requested. */
    public void run(EnvironmentRequest request) throws IOException {
        EnvironmentLock.of(surroundings, request.directory()).holding(() -> run(request, true));
    }

    /**
     * The same for an operation that holds the lock of the environment and has more to do.
     *
     * @param asked whether somebody asked for the environment itself, who then wants to hear that it is up to date
     * @return the note of the environment as it is now
     */
    EnvironmentState run(EnvironmentRequest request, boolean asked) throws IOException {
        Path directory = request.directory();
        Inputs inputs = inputs(request);
        Optional<EnvironmentState> state = EnvironmentState.find(directory);
        boolean clear = request.clear() || surroundings.startsOver(directory);
        Optional<String> reason =
                clear ? Optional.of("that is asked for") : reasonToMake(request, state, inputs, asked);
        if (reason.isEmpty()
                && (!asked || new EnvironmentRepair(surroundings, store).mend(directory, state.orElseThrow()))) {
            return state.orElseThrow();
        }
        String because = reason.orElse("its interpreter cannot be had any more");
        surroundings
                .narration()
                .detail(() -> "Environment " + directory + " is not left as it is, because " + because + ".");
        EnvironmentPlace place = EnvironmentPlace.at(directory);
        Destination.require(directory, place.writable(), "environment", surroundings.narration());
        // One with our note is ours, even if it has lost the file that it is known by.
        boolean before = state.isPresent() || isThereAnEnvironment(request);
        Interpreter interpreter = InterpreterSupply.in(surroundings).get(request.python());
        EnvironmentOptions options =
                new EnvironmentOptions(request.prompt().orElse(""), request.systemSitePackages(), request.copies());
        List<WheelToInstall> seeds = new Seeds(surroundings, store).of(request.seeds(), interpreter, directory);
        boolean stays = !clear && before && staysInPlace(directory, state, interpreter);
        EnvironmentState created = new EnvironmentState(
                inputs,
                EnvironmentState.NotedInterpreter.of(interpreter),
                options,
                NotedWheels.note(seeds),
                stays ? state.flatMap(EnvironmentState::installation) : Optional.empty());
        // Before anything needs them: what is missing shows only when a program fails to import it.
        interpreter.managed().flatMap(ManagedInterpreter::gaps).ifPresent(surroundings.narration()::outcome);
        String done;
        if (stays) {
            new EnvironmentRepair(surroundings, store).change(directory, state, created, interpreter);
            done = "Repaired";
        } else {
            place.write(
                    EnvironmentRepair.image(created.bare(interpreter), seeds),
                    surroundings.clock().instant());
            done = before ? "Recreated" : "Created";
        }
        created.save(directory);
        tell(done, directory, interpreter);
        return created;
    }

    private void tell(String done, Path directory, Interpreter interpreter) {
        surroundings
                .narration()
                .outcome(done + " environment " + directory + " with " + interpreter.description() + " from "
                        + interpreter.origin() + ".");
        interpreter
                .managed()
                .ifPresent(managed -> managed.remarks()
                        .forEach(remark -> surroundings.narration().detail(() -> remark)));
    }

    /** Whether what is installed will run with an interpreter, so that only what differs has to change. */
    private static boolean staysInPlace(Path directory, Optional<EnvironmentState> state, Interpreter interpreter)
            throws IOException {
        Path link = directory.resolve("bin/python");
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(interpreter.executable())) {
            return true;
        }
        Path library = Layout.of(interpreter.target()).purelib().below(directory);
        if (state.isEmpty()) {
            return Files.isDirectory(library); // half of it is gone; what else is there may be somebody's
        }
        EnvironmentState.NotedInterpreter noted = state.get().interpreter();
        return noted.executable().equals(interpreter.executable())
                || (noted.managed().isEmpty() == interpreter.managed().isEmpty() && Files.isDirectory(library));
    }

    private Inputs inputs(EnvironmentRequest request) {
        Fingerprint inputs = new Fingerprint()
                .with("operation", "create 2")
                .with("plugin", surroundings.version())
                .with("python", request.python())
                .with("managed artifact", surroundings.managed().artifact());
        surroundings
                .interpreters()
                .toolchains()
                .forEach(toolchain ->
                        inputs.with("toolchain", toolchain.path().toString()).with("provides", toolchain.provides()));
        return inputs.with("prompt", request.prompt().orElse(""))
                .with("system-site-packages", Boolean.toString(request.systemSitePackages()))
                .with("copies", Boolean.toString(request.copies()))
                .with("pip", request.seeds().pip().text())
                .with("setuptools", request.seeds().setuptools().text())
                .with("wheel", request.seeds().wheel().text())
                .with("download", Boolean.toString(request.seeds().download()))
                .with("directories", request.seeds().directories().toString())
                .inputs();
    }

    /**
     * A goal that says nothing of the interpreter takes the environment that another has made, whose execution may be
     * configured otherwise. What it says besides has to be so already.
     */
    private static boolean asksForNothingElse(EnvironmentRequest request, EnvironmentState state) {
        EnvironmentOptions made = state.options();
        return request.python().isEmpty()
                && request.prompt()
                        .filter(prompt -> !prompt.equals(made.prompt()))
                        .isEmpty()
                && (!request.systemSitePackages() || made.systemSitePackages())
                && (!request.copies() || made.copies())
                && (request.seeds().isDefault() || request.seeds().equals(SeedRequest.NOTHING));
    }

    /** Why an environment cannot stay as it is, as what follows "because"; empty if it can. */
    private static Optional<String> reasonToMake(
            EnvironmentRequest request, Optional<EnvironmentState> state, Inputs inputs, boolean asked) {
        if (state.isEmpty()) {
            return Optional.of("there is none, or none that a build has noted as whole");
        }
        Inputs made = state.get().created();
        if (!inputs.same(made) && (asked || !asksForNothingElse(request, state.get()))) {
            return Optional.of("changed since it was made: " + inputs.changesSince(made));
        }
        return isUsable(request.directory(), state.get())
                ? Optional.empty()
                : Optional.of("its interpreter " + state.get().interpreter().executable() + " is gone");
    }

    private static boolean isUsable(Path directory, EnvironmentState state) {
        return Files.isExecutable(state.interpreter().executable())
                && VirtualEnvironment.find(directory)
                        .flatMap(VirtualEnvironment::findProgram)
                        .isPresent();
    }

    /**
     * Sees to it that only an environment is changed or removed, and one of another tool only if that is asked for.
     *
     * @return whether there is one
     */
    private static boolean isThereAnEnvironment(EnvironmentRequest request) throws IOException {
        Path directory = request.directory();
        EnvironmentDirectory found = EnvironmentDirectory.at(directory);
        if (found instanceof EnvironmentDirectory.Foreign foreign) {
            throw new Failure(
                    "The environment cannot be created at " + directory + ", because there is " + foreign.description()
                            + ".",
                    "Choose another directory with <environment>, or move away what is there.");
        }
        if (found instanceof EnvironmentDirectory.Occupied occupied) {
            EnvironmentMaker maker = occupied.environment().maker();
            if (maker != EnvironmentMaker.JVENV && !request.clear()) {
                throw new Failure(
                        "The environment at " + directory + " was made by " + maker
                                + ", and to change it would mix the two.",
                        "Choose another directory with <environment>, or have it replaced with -Djvenv.clear.");
            }
            return true;
        }
        return false;
    }
}
