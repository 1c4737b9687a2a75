package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.image.DirectoryScan;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An environment as it stands, ready to go elsewhere.
 *
 * @param interpreter what it was made for
 * @param placement how it reaches its interpreter where it goes
 * @param image its files there
 * @param wheels what is installed in it
 */
record MovableEnvironment(
        Interpreter interpreter, Placement placement, EnvironmentImage image, List<InstalledWheel> wheels) {

    /** Reads an environment whose lock is held. */
    static MovableEnvironment of(Path environment, InterpreterChoice choice, Surroundings surroundings, Store store)
            throws IOException {
        EnvironmentState state = EnvironmentState.find(environment)
                .orElseThrow(() -> new Failure(
                        "There is no finished environment at " + environment + " to make a package of.",
                        "Run the goals create and install first, or bind them to phases before package."));
        DirectoryListing listing = EnvironmentFiles.list(environment);
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(environment, state);
        Placement placement = placement(choice, interpreter);
        BareEnvironment inPlace = new BareEnvironment(interpreter, Placement.IN_PLACE, state.prompt());
        EnvironmentImage bare = inPlace.image();
        List<InstalledWheel> wheels =
                state.installation().map(EnvironmentState.Installation::wheels).orElse(List.of());
        EnvironmentImage expected =
                surroundings.recentImages().find(listing.digest()).orElse(null);
        if (expected == null) {
            expected = WheelInstallation.of(inPlace.layout(), bare, NotedWheels.inStore(wheels, store))
                    .image();
        }
        EnvironmentImage scanned = DirectoryScan.of(environment, listing, expected)
                .without(path -> bare.find(path).isPresent());
        EnvironmentImage moved =
                scanned.overlaidBy(new BareEnvironment(interpreter, placement, state.prompt()).image());
        return new MovableEnvironment(interpreter, placement, moved, wheels);
    }

    boolean isBundled() {
        return placement instanceof Placement.Bundled;
    }

    private static Placement placement(InterpreterChoice choice, Interpreter interpreter) {
        if (choice == InterpreterChoice.LINK
                || (choice == InterpreterChoice.AUTO && interpreter.managed().isEmpty())) {
            return Placement.LINKED;
        }
        return new Placement.Bundled(interpreter
                .managed()
                .orElseThrow(() -> new Failure(
                        "The interpreter " + interpreter.executable()
                                + " cannot be put into the package, because it belongs to the place where it is"
                                + " installed.",
                        "Take one from the Maven repository with <python>managed</python>, or leave a link with"
                                + " <interpreter>link</interpreter>.")));
    }
}
