package io.github.jvenv.environment;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.relocation.Relocation;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a copy of an environment that belongs to its own place and shares no file with the first one. */
public final class EnvironmentCopy {
    private final Surroundings surroundings;

    /** Copies in the given surroundings. */
    public EnvironmentCopy(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Makes the copy.
     *
     * @param clear whether an environment that stands at the destination is replaced
     * @param done what is said to have been done
     */
    public void make(Path source, Path destination, boolean clear, String done) throws IOException {
        make(source, destination, clear, done, Optional.empty());
    }

    /**
     * Makes the copy of an environment whose interpreter may be lost.
     *
     * @param instead takes its place
     */
    public void make(Path source, Path destination, boolean clear, String done, Optional<Interpreter> instead)
            throws IOException {
        Path from = EnvironmentLock.withoutLinks(source.toAbsolutePath().normalize());
        Path to = EnvironmentLock.withoutLinks(destination.toAbsolutePath().normalize());
        if (to.startsWith(from) || from.startsWith(to)) {
            throw new Failure("The environment " + source + " cannot be copied to " + destination
                    + ", because "
                    + (to.equals(from) ? "that is the same directory." : "one of them lies within the other."));
        }
        EnvironmentLock.of(surroundings, source).holdingWith(EnvironmentLock.of(surroundings, destination), () -> {
            copy(source, destination, clear, done, instead);
            return done;
        });
    }

    private void copy(Path source, Path destination, boolean clear, String done, Optional<Interpreter> instead)
            throws IOException {
        Destination.requireReplaceable(destination, clear);
        EnvironmentPlace place = EnvironmentPlace.at(destination);
        Destination.require(destination, place.writable(), "destination", surroundings.narration());
        RelocatedEnvironment relocated =
                Relocation.of(source, destination, List.of(EnvironmentState.FILE_NAME), instead);
        place.write(relocated.image(), LinkMode.COPY, surroundings.clock().instant(), made -> carryState(source, made));
        UnfreedFiles.tell(surroundings, relocated.remarks());
        surroundings
                .narration()
                .outcome(done + " environment " + source + " to " + destination + " ("
                        + relocated.image().entries().size() + " files).");
    }

    /** What was installed counts for the copy as well, as far as its files are the same. */
    private static void carryState(Path source, Path copy) throws IOException {
        Optional<EnvironmentState> state = EnvironmentState.find(source);
        if (state.isEmpty()) {
            return;
        }
        boolean untouched = state.get()
                .installation()
                .filter(done -> {
                    try {
                        return done.stamp()
                                .equals(EnvironmentFiles.of(source, state.get().interpreter())
                                        .stamp());
                    } catch (IOException e) {
                        return false; // then the next installation compares every file
                    }
                })
                .isPresent();
        EnvironmentState carried = state.get();
        if (untouched) {
            EnvironmentState.Installation done = carried.installation().orElseThrow();
            carried = carried.with(new EnvironmentState.Installation(
                    done.inputs(),
                    EnvironmentFiles.of(copy, carried.interpreter()).stamp(),
                    done.wheels()));
        }
        carried.save(copy);
    }
}
