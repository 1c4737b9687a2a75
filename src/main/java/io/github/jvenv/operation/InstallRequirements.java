package io.github.jvenv.operation;

import io.github.jvenv.bytecode.InstalledBytecode;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.NotedWheels;
import io.github.jvenv.environment.Seeds;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.seed.LocalInstallation;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Installs requirements and all that they need into an environment, so that it holds exactly those. */
public final class InstallRequirements {
    private final Surroundings surroundings;
    private final Store store;

    /** The operation in its surroundings. */
    public InstallRequirements(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /** Sees to it that the environment holds what is requested. */
    public void run(InstallRequest request) throws IOException {
        Path environment = request.environment().directory();
        EnvironmentLock.of(surroundings, environment).holding(() -> {
            InstallInputs inputs = new InstallInputs(surroundings, request);
            if (surroundings.force() || EnvironmentState.find(environment).isEmpty()) {
                // No environment is made for a request with a fault in it. To check it each time would cost a warm
                // build.
                inputs.check();
            }
            EnvironmentState state = new CreateEnvironment(surroundings).run(request.environment(), false);
            install(request, inputs, state);
            return request;
        });
    }

    private void install(InstallRequest request, InstallInputs given, EnvironmentState state) throws IOException {
        Path environment = request.environment().directory();
        Inputs inputs = given.digests(state);
        Optional<String> reason = given.reasonToAsk(state.installation(), inputs);
        Optional<EnvironmentState.Installation> before = reason.isPresent() ? Optional.empty() : state.installation();
        if (before.isPresent()
                && before.get().stamp().equals(look(environment, state).stamp())) {
            noteUse(before.get(), state);
            surroundings
                    .narration()
                    .outcome("Environment " + environment + " is up to date with "
                            + Counted.of(before.get().wheels().size(), "distribution") + ".");
            return;
        }
        surroundings
                .narration()
                .detail(() -> "What is installed in " + environment + " is looked at, because "
                        + reason.orElse("its files are not as the last installation left them") + ".");
        Interpreter interpreter = InterpreterSupply.in(surroundings).of(environment, state);
        List<WheelToInstall> wheels =
                before.isPresent() ? NotedWheels.inStore(before.get().wheels(), store) : List.of();
        if (before.isEmpty() || wheels.size() < before.get().wheels().size()) {
            wheels = new WheelsToInstall(surroundings, store, request).of(given.wanted(), interpreter, state);
        }
        BareEnvironment bare = state.bare(interpreter);
        List<WheelToInstall> all = new ArrayList<>(wheels);
        all.addAll(new Seeds(surroundings, store).beside(wheels, state, interpreter));
        WheelInstallation installation = LocalInstallation.of(bare, all);
        installation.conflicts().forEach(conflict -> surroundings.narration().warning(conflict.toString()));
        List<RelativePath> libraries =
                List.of(bare.layout().purelib(), bare.layout().platlib());
        ImageDifference difference = change(request, installation.image(), libraries, projects(all));
        if (request.compile()) {
            InstalledBytecode.write(
                    environment,
                    interpreter,
                    libraries,
                    surroundings.interpreters().environment());
        }
        EnvironmentFiles files = EnvironmentFiles.of(environment, state.interpreter());
        state.with(new EnvironmentState.Installation(inputs, files.stamp(), NotedWheels.note(wheels)))
                .save(environment);
        surroundings.recent().put(files.stamp(), installation.image());
        surroundings
                .narration()
                .outcome("Installed " + Counted.of(wheels.size(), "distribution") + " in " + environment + ": "
                        + Counted.of(difference.added(), "file") + " added, " + difference.replaced() + " replaced, "
                        + difference.removed()
                        + " removed, " + difference.unchanged() + " unchanged.");
    }

    /** Makes the environment what it is to be. */
    private static ImageDifference change(
            InstallRequest request, EnvironmentImage image, List<RelativePath> libraries, Set<ProjectName> projects)
            throws IOException {
        Path environment = request.environment().directory();
        InstalledDistributions installed = InstalledDistributions.read(environment, libraries);
        // Another version of the same project goes even where others may install: two at once are no installation.
        Collection<RelativePath> removable = request.sync() ? installed.files() : installed.filesOf(projects);
        ImageDifference difference = ImageDifference.of(environment, image, removable, request.linkMode());
        if (!difference.isEmpty()) {
            EnvironmentState.forget(environment);
            difference.apply(request.linkMode());
        }
        return difference;
    }

    /** What an environment in use was made of stays in the store, where archives of it find it. */
    private void noteUse(EnvironmentState.Installation installed, EnvironmentState state) {
        store.noteUse(Stream.concat(installed.wheels().stream(), state.seeds().stream())
                .map(EnvironmentState.InstalledWheel::sha256)
                .toList());
    }

    /** The look that the goal create had a moment ago will do, so that a build with nothing to do has one less. */
    private EnvironmentFiles look(Path environment, EnvironmentState state) throws IOException {
        Optional<EnvironmentFiles> seen = surroundings.recent().take(environment);
        return seen.isPresent() ? seen.get() : EnvironmentFiles.of(environment, state.interpreter());
    }

    private static Set<ProjectName> projects(List<WheelToInstall> wheels) {
        return wheels.stream()
                .map(wheel -> wheel.wheel().wheel().filename().name())
                .collect(Collectors.toSet());
    }
}
