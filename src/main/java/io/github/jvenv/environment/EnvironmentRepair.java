package io.github.jvenv.environment;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.seed.LocalInstallation;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Layout;
import io.github.jvenv.venv.VirtualEnvironment;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares an environment with what its note says that it holds, and mends what differs: the files of the environment
 * itself, of its seeds, and of what was installed last. What nobody noted is left alone.
 */
public final class EnvironmentRepair {
    private final Surroundings surroundings;
    private final Store store;

    /** Repairs from the store. */
    public EnvironmentRepair(Surroundings surroundings, Store store) {
        this.surroundings = surroundings;
        this.store = store;
    }

    /**
     * Mends an environment that is for the right interpreter, and tells in what state it was.
     *
     * @return false if its interpreter cannot be had any more, and nothing was done
     */
    public boolean mend(Path directory, EnvironmentState state) throws IOException {
        Path real = directory.toRealPath();
        if (isAsInstalled(real, state)) {
            surroundings.narration().outcome("Environment " + directory + " is up to date.");
            return true;
        }
        Optional<Interpreter> had = InterpreterSupply.in(surroundings).find(state);
        if (had.isEmpty()) {
            return false;
        }
        Interpreter interpreter = had.get();
        String version = interpreter.version().toString();
        Optional<String> before = VirtualEnvironment.find(directory)
                .flatMap(found -> found.configuration().find("version"))
                .filter(noted -> !noted.equals(version));
        ImageDifference difference = ImageDifference.of(real, image(state, interpreter), List.of());
        if (difference.isEmpty()) {
            surroundings.narration().outcome("Environment " + directory + " is up to date.");
            return true;
        }
        apply(real, difference);
        state.save(directory);
        surroundings
                .narration()
                .outcome("Repaired environment " + directory + ": "
                        + Counted.of(difference.added(), "file was missing", "files were missing") + ", "
                        + difference.replaced() + " altered."
                        + before.map(old -> " Its interpreter is Python " + version + " now, and was " + old + ".")
                                .orElse(""));
        return true;
    }

    /**
     * What would be mended of the environment itself, and of what still stands in it.
     *
     * @param stands whether a wheel that was installed is there as the same version
     */
    public ImageDifference difference(
            Path directory, EnvironmentState state, Interpreter interpreter, Predicate<InstalledWheel> stands)
            throws IOException {
        Set<ProjectName> installed =
                state.installed().stream().map(InstalledWheel::name).collect(Collectors.toSet());
        Stream<InstalledWheel> seeds = state.seeds().stream().filter(seed -> !installed.contains(seed.name()));
        List<WheelToInstall> wheels = NotedWheels.inStore(
                Stream.concat(state.installed().stream(), seeds).filter(stands).toList(), store);
        return ImageDifference.of(directory.toRealPath(), image(state.bare(interpreter), wheels), List.of());
    }

    /** Whether it looks as the last installation left it, so that it need not be compared, nor its interpreter be found. */
    private boolean isAsInstalled(Path directory, EnvironmentState state) throws IOException {
        if (state.installation().isEmpty()) {
            return false;
        }
        Instant now = surroundings.clock().instant();
        EnvironmentFiles files = EnvironmentFiles.of(directory, state.interpreter());
        boolean same = state.installation().get().stamp().equals(files.stamp());
        if (same) {
            surroundings.recent().see(directory, files, now);
        }
        return same;
    }

    /**
     * Makes an environment another one in place.
     *
     * @param before what it was, if that is known
     * @param wanted what it is to be
     */
    public void change(
            Path directory, Optional<EnvironmentState> before, EnvironmentState wanted, Interpreter interpreter)
            throws IOException {
        Path real = directory.toRealPath();
        Collection<RelativePath> leaving =
                before.isPresent() ? leaving(real, before.get(), wanted, interpreter) : List.of();
        apply(real, ImageDifference.of(real, image(wanted, interpreter), leaving));
    }

    /** All that an environment is to hold, as far as the store has it. */
    public EnvironmentImage image(EnvironmentState state, Interpreter interpreter) throws IOException {
        List<WheelToInstall> wheels = new ArrayList<>(NotedWheels.inStore(state.installed(), store));
        wheels.addAll(new Seeds(surroundings, store).beside(wheels, state, interpreter));
        return image(state.bare(interpreter), wheels);
    }

    /** An environment with some wheels in it. */
    public static EnvironmentImage image(BareEnvironment bare, List<WheelToInstall> wheels) throws IOException {
        return LocalInstallation.of(bare, wheels).image();
    }

    private static void apply(Path directory, ImageDifference difference) throws IOException {
        EnvironmentState.forget(directory);
        // A copy is right for every environment; whether its files are links is known to its installation only.
        difference.apply(LinkMode.COPY);
    }

    /**
     * The files that made it what it was, which leave unless it is to have them still: its own, such as a library that came
     * with a copy of the interpreter's program, and those of seeds that are no longer wanted, or not in this version.
     */
    private static Collection<RelativePath> leaving(
            Path directory, EnvironmentState before, EnvironmentState wanted, Interpreter interpreter)
            throws IOException {
        List<RelativePath> leaving =
                new ArrayList<>(before.bare(interpreter).image().entries().keySet());
        Set<ProjectName> seeds = before.seeds().stream()
                .filter(seed -> !wanted.seeds().contains(seed))
                .map(InstalledWheel::name)
                .collect(Collectors.toSet());
        if (!seeds.isEmpty()) {
            Layout layout = wanted.bare(interpreter).layout();
            leaving.addAll(InstalledDistributions.read(directory, List.of(layout.purelib(), layout.platlib()))
                    .filesOf(seeds));
        }
        return leaving;
    }
}
