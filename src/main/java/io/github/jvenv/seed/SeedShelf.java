package io.github.jvenv.seed;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The wheels of seeds that this machine has.
 *
 * @param bundle where an interpreter has its own; the first directory with one that will do decides
 * @param more where the user has some. Again the first directory decides, and a wheel of it counts if it is newer than the
 *     interpreter's own, as virtualenv has it.
 */
public record SeedShelf(List<Path> bundle, List<Path> more) {
    public SeedShelf {
        bundle = List.copyOf(bundle);
        more = List.copyOf(more);
    }

    /** The shelf of an interpreter, with more directories. */
    public static SeedShelf of(Interpreter interpreter, List<Path> more) {
        // The latter is what Debian and Fedora configure as WHEEL_PKG_DIR, so that all their Pythons share one pip.
        return new SeedShelf(
                List.of(
                        interpreter.standardLibrary().resolve("ensurepip/_bundled"),
                        interpreter.prefix().resolve("share/python-wheels")),
                more);
    }

    /** Tells which versions of Python a wheel is for. */
    @FunctionalInterface
    public interface Requirement {
        /**
         * The versions, if it says so.
         *
         * @throws Failure if it is damaged
         */
        Optional<SpecifierSet> of(Path wheel) throws IOException;
    }

    /** What the wheel itself says, read from it. */
    public static Optional<SpecifierSet> requiresPython(Path wheel) throws IOException {
        return Wheel.open(wheel).coreMetadata().requiresPython();
    }

    /** The newest wheel of a project that is as wanted and runs on an interpreter. */
    public Optional<Path> find(ProjectName project, SeedChoice choice, Interpreter interpreter) throws IOException {
        return find(project, choice, interpreter, SeedShelf::requiresPython);
    }

    /**
     * The same with another way to know what wheels require, since to read them takes a while.
     *
     * @throws IOException if a directory is there and cannot be read
     */
    public Optional<Path> find(ProjectName project, SeedChoice choice, Interpreter interpreter, Requirement requirement)
            throws IOException {
        Optional<Path> own = first(bundle, project, choice, interpreter, requirement);
        Optional<Path> other = first(more, project, choice, interpreter, requirement);
        return own.isPresent() && (other.isEmpty() || version(other.get()).compareTo(version(own.get())) <= 0)
                ? own
                : other;
    }

    private static Optional<Path> first(
            List<Path> directories,
            ProjectName project,
            SeedChoice choice,
            Interpreter interpreter,
            Requirement requirement)
            throws IOException {
        for (Path directory : directories) {
            for (Path wheel : wheels(directory, project, choice)) {
                if (runsOn(wheel, interpreter, requirement)) {
                    return Optional.of(wheel);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> wheels(Path directory, ProjectName project, SeedChoice choice) throws IOException {
        List<Path> wheels = new ArrayList<>();
        // Sorted before it is by version: of two wheels of one, the same is taken on each machine.
        for (Path file : DirectoryChildren.ifAny(directory)) {
            Optional<WheelFilename> name = filename(file);
            if (name.isPresent()
                    && name.get().name().equals(project)
                    && choice.allows(name.get().version())) {
                wheels.add(file);
            }
        }
        wheels.sort(Comparator.comparing(SeedShelf::version).reversed());
        return wheels;
    }

    private static Version version(Path wheel) {
        return filename(wheel).orElseThrow().version();
    }

    private static Optional<WheelFilename> filename(Path file) {
        try {
            return Optional.of(WheelFilename.parse(file.getFileName().toString()));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static boolean runsOn(Path file, Interpreter interpreter, Requirement requirement) throws IOException {
        try {
            return interpreter
                            .target()
                            .tags()
                            .rank(filename(file).orElseThrow().tags())
                            .isPresent()
                    && requirement
                            .of(file)
                            .map(versions ->
                                    versions.contains(interpreter.version().baseVersion()))
                            .orElse(true);
        } catch (Failure e) {
            return false;
        }
    }
}
