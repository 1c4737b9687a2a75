package io.github.jvenv.environment;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.relocation.Relocation;
import io.github.jvenv.relocation.Remark;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.EnvironmentDirectory;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Makes a copy of an environment that belongs to its own place and shares no file with the first one. */
public final class EnvironmentCopy {
    private static final int MOST_WARNINGS = 20;

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
        if (destination.startsWith(source) || source.startsWith(destination)) {
            throw new Failure("The environment " + source + " cannot be copied to " + destination
                    + ", because "
                    + (destination.equals(source)
                            ? "that is the same directory."
                            : "one of them lies within the other."));
        }
        EnvironmentLock.of(surroundings, source)
                .holding(() -> EnvironmentLock.of(surroundings, destination).holding(() -> {
                    copy(source, destination, clear, done, instead);
                    return done;
                }));
    }

    private void copy(Path source, Path destination, boolean clear, String done, Optional<Interpreter> instead)
            throws IOException {
        check(destination, clear);
        EnvironmentPlace place = EnvironmentPlace.at(destination);
        Destination.require(destination, place.writable(), "destination", surroundings.narration());
        RelocatedEnvironment relocated =
                Relocation.of(source, destination, List.of(EnvironmentState.FILE_NAME), instead);
        place.write(relocated.image(), LinkMode.COPY, surroundings.clock().instant(), made -> carryState(source, made));
        tell(surroundings, relocated.remarks());
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

    /** Fails if a copy must not be written to a directory. */
    public static void check(Path destination, boolean clear) throws IOException {
        EnvironmentDirectory found = EnvironmentDirectory.at(destination);
        if (found instanceof EnvironmentDirectory.Foreign foreign) {
            throw new Failure(
                    "There cannot be an environment at " + destination + ", because there is " + foreign.description()
                            + ".",
                    "Choose another directory, or move away what is there.");
        }
        if (found instanceof EnvironmentDirectory.Occupied && !clear) {
            throw new Failure(
                    "There is an environment at " + destination + " already.",
                    "Choose another directory, or have it replaced with -Djvenv.clear.");
        }
    }

    /** Gives a finished directory its place, and deletes what stood there once that is out of the way. */
    static void place(TemporaryDirectory finished, Path destination) throws IOException {
        if (!Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
            move(finished, destination);
            return;
        }
        Path aside = TemporaryFiles.newPath(destination.resolveSibling("."));
        try {
            Files.move(destination, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw new Failure(
                    "The directory " + destination
                            + " cannot be replaced by an environment, because it cannot be moved away: " + e.getReason()
                            + ".",
                    "A volume is in use as long as it is mounted: choose a directory in it.",
                    e);
        }
        try {
            move(finished, destination);
        } catch (IOException | RuntimeException e) {
            Files.move(aside, destination, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        FileTree.delete(aside);
    }

    private static void move(TemporaryDirectory finished, Path destination) throws IOException {
        if (!finished.moveTo(destination)) {
            throw new Failure("The environment " + destination
                    + " could not be created, because something else was created there in the meantime.");
        }
    }

    /** Tells what could not be made independent of its place. */
    public static void tell(Surroundings surroundings, List<Remark> remarks) {
        for (Remark remark : remarks.subList(0, Math.min(MOST_WARNINGS, remarks.size()))) {
            surroundings.narration().warning("Not freed from its place: " + remark);
        }
        if (remarks.size() > MOST_WARNINGS) {
            surroundings
                    .narration()
                    .warning("Not freed from their place either: " + (remarks.size() - MOST_WARNINGS)
                            + " more files, which -X lists.");
            remarks.subList(MOST_WARNINGS, remarks.size())
                    .forEach(remark -> surroundings.narration().detail(remark::toString));
        }
    }
}
