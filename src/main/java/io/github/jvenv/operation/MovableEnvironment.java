package io.github.jvenv.operation;

import io.github.jvenv.environment.NotedWheels;
import io.github.jvenv.environment.Seeds;
import io.github.jvenv.environment.UnfreedFiles;
import io.github.jvenv.image.DirectoryScan;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.relocation.AddedFiles;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.seed.LocalInstallation;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Layout;
import io.github.jvenv.venv.Placement;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An environment as it stands, ready to go elsewhere.
 *
 * @param state its note
 * @param bare what it is like where it goes, without what is installed
 * @param expected what its note says that it holds where it is
 * @param scanned what stands there besides the environment's own files, its scripts independent of the place
 * @param changed whether anything was changed since the last installation, or whether there was none
 * @param standing what it only points to
 */
record MovableEnvironment(
        EnvironmentState state,
        BareEnvironment bare,
        EnvironmentImage expected,
        EnvironmentImage scanned,
        boolean changed,
        StandingProjects standing) {
    /**
     * Makes an environment ready.
     *
     * @param moved what it is like where it goes, without what is installed
     * @param set tells where that comes from which has to be built for what it only points to
     */
    static MovableEnvironment of(
            SeenEnvironment seen,
            BareEnvironment moved,
            LockedRequest.Reading set,
            Surroundings surroundings,
            Store store)
            throws IOException {
        Path environment = seen.directory();
        EnvironmentState state = seen.state();
        EnvironmentFiles files = seen.files();
        BareEnvironment inPlace = state.bare(moved.interpreter());
        EnvironmentImage bare = inPlace.image();
        Optional<EnvironmentImage> recent = surroundings.recent().image(files.stamp());
        EnvironmentImage expected;
        if (recent.isPresent()) {
            expected = recent.get();
        } else {
            List<WheelToInstall> wheels = new ArrayList<>(NotedWheels.inStore(state.installed(), store));
            warnOfLostWheels(environment, state.installed().size() - wheels.size(), surroundings);
            wheels.addAll(new Seeds(surroundings, store).beside(wheels, state, moved.interpreter()));
            expected = LocalInstallation.of(inPlace, wheels).image();
        }
        // All of what this build installed is there, as the stamp says, and so nothing else if that is as much.
        EnvironmentImage whole = recent.isPresent()
                        && expected.entries().size() == files.listing().size()
                ? expected
                : DirectoryScan.of(environment, files.listing(), expected);
        EnvironmentImage others = whole.without(path -> bare.find(path).isPresent());
        RelocatedEnvironment scanned = AddedFiles.freed(others, environment);
        UnfreedFiles.tell(surroundings, scanned.remarks());
        boolean changed = state.installation()
                .filter(done -> done.stamp().equals(files.stamp()))
                .isEmpty();
        StandingProjects standing = EditableProjects.of(environment, state).stand(set, moved, surroundings);
        return new MovableEnvironment(state, moved, expected, scanned.image(), changed, standing);
    }

    /** What was compressed in a wheel is compressed anew without it, and comes out in other bytes. */
    private static void warnOfLostWheels(Path environment, int lost, Surroundings surroundings) {
        if (lost > 0) {
            surroundings
                    .narration()
                    .warning(Counted.of(lost, "wheel") + " of the environment " + environment
                            + (lost == 1 ? " is" : " are") + " no longer in the store, so that what is made of it has"
                            + " other bytes than a clean build would give it; -Djvenv.force gets "
                            + (lost == 1 ? "it" : "them") + " again.");
        }
    }

    /** Its files where it goes. */
    EnvironmentImage image() throws IOException {
        return standing.in(scanned).overlaidBy(bare.image());
    }

    boolean isBundled() {
        return bare.placement() instanceof Placement.Bundled;
    }

    /** A sentence that says which interpreter it runs with where it goes, for what is packed of it. */
    String runsWith(EnvironmentImage packed) {
        return runsWith(
                packed,
                bare.layout(),
                isBundled()
                        ? Optional.empty()
                        : Optional.of(bare.interpreter().executable().toString()));
    }

    /** The same of any environment; {@code linked} is the program that its own leads to. */
    static String runsWith(EnvironmentImage packed, Layout layout, Optional<String> linked) {
        if (packed.find(layout.program()).isEmpty()) {
            return "It is without " + layout.program() + ".";
        }
        return linked.map(program -> "It runs where there is " + program + ".").orElse("Its interpreter is in it.");
    }

    /** What the last installation brought. */
    List<InstalledWheel> installed() {
        return state.installed();
    }

    /** The wheels that its files are from. */
    List<InstalledWheel> wheels() {
        return Stream.of(installed(), state.seeds(), NotedWheels.note(standing.wheels()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
