package io.github.jvenv.environment;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.EnvironmentMaker;
import io.github.jvenv.venv.EnvironmentOptions;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Environments of other tools, which go elsewhere like ours once they are independent of their place. */
public final class AdoptedEnvironment {
    /** Before this, environments of virtualenv held links to all that Python needs to start. */
    private static final String LINKED_VERSION = "16";

    private AdoptedEnvironment() {}

    /**
     * The note that such an environment would have. It is not written.
     *
     * @return none if there is no environment of another tool
     * @throws Failure if there is one, and its files name its place
     */
    public static Optional<EnvironmentState> find(Path directory, Surroundings surroundings) throws IOException {
        Optional<VirtualEnvironment> found =
                VirtualEnvironment.find(directory).filter(one -> one.maker() != EnvironmentMaker.JVENV);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        VirtualEnvironment environment = found.get();
        if (environment
                .configuration()
                .find("virtualenv")
                .filter(LINKED_VERSION::equals)
                .isPresent()) {
            throw new Failure(
                    "The environment " + directory
                            + " was made by a virtualenv before its version 20, and is made of links"
                            + " to its interpreter.",
                    "Make a new one, and install in it what the goal freeze lists here.");
        }
        if (environment
                .configuration()
                .find("relocatable")
                .filter("true"::equals)
                .isEmpty()) {
            throw new Failure(
                    "The environment " + directory + " was made by " + environment.maker()
                            + ", and its files name its place.",
                    "Make it independent with the goal relocate, or take a copy that the goal clone has made.");
        }
        Interpreter interpreter = InterpreterSupply.in(surroundings)
                .inside(environment, Optional.empty())
                .orElseThrow(() -> new Failure(
                        "The environment " + directory + " has no interpreter that could be run.",
                        "The goal relocate gives it one of the same version, if there is one."));
        Inputs created = new Fingerprint()
                .with("adopted", interpreter.executable().toString())
                .inputs();
        return Optional.of(new EnvironmentState(
                created,
                EnvironmentState.NotedInterpreter.of(interpreter),
                new EnvironmentOptions(prompt(environment), environment.seesSystemPackages(), false),
                List.of(),
                Optional.empty()));
    }

    private static String prompt(VirtualEnvironment environment) {
        return environment.configuration().find("prompt").orElse("").replaceFirst("^(['\"])(.*)\\1$", "$2");
    }
}
