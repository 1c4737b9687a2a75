package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentCopy;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;

/** Copies an environment: the copy is its own environment, and shares no file with the first one. */
public final class CloneEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public CloneEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Makes the copy.
     *
     * @param clear whether an environment that stands at the destination is replaced
     */
    public void run(Path source, Path destination, boolean clear) throws IOException {
        new EnvironmentCopy(surroundings)
                .make(
                        source.toAbsolutePath().normalize(),
                        destination.toAbsolutePath().normalize(),
                        clear,
                        "Cloned");
    }
}
