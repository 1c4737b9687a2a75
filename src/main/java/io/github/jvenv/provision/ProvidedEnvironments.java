package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.BuildEnvironment;
import io.github.jvenv.build.BuildEnvironments;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.seed.LocalInstallation;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.Layout;
import io.github.jvenv.venv.Placement;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Environments for builds, made as any other environment is: resolved, and linked from the store. */
final class ProvidedEnvironments implements BuildEnvironments {
    private final Provision provision;
    private final BuildSettings settings;
    private final CandidatePolicy policy;
    private final BuildInterpreter interpreter;
    private final Path work;

    ProvidedEnvironments(
            Provision provision,
            BuildSettings settings,
            CandidatePolicy policy,
            BuildInterpreter interpreter,
            Path work) {
        this.provision = provision;
        this.settings = settings;
        this.policy = policy;
        this.interpreter = interpreter;
        this.work = work;
    }

    @Override
    public BuildEnvironment open(BuildChain chain, List<Requirement> requirements, String origin) throws IOException {
        if (settings.environment().isPresent()) {
            return new SharedEnvironment(settings.environment().get());
        }
        IsolatedEnvironment environment = new IsolatedEnvironment(chain, TemporaryDirectory.in(work));
        try {
            environment.add(requirements, origin);
            return environment;
        } catch (IOException | RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    /** One that was made for a single build. */
    private final class IsolatedEnvironment implements BuildEnvironment {
        private final BuildChain chain;
        private final TemporaryDirectory temporary;
        private final List<RootRequirement> roots = new ArrayList<>();
        private List<WheelToInstall> wheels = List.of();

        IsolatedEnvironment(BuildChain chain, TemporaryDirectory temporary) {
            this.chain = chain;
            this.temporary = temporary;
        }

        @Override
        public Path directory() {
            return temporary.path().toAbsolutePath();
        }

        @Override
        public Path python() {
            return layout().program().below(directory());
        }

        @Override
        public Path programs() {
            return layout().scripts().below(directory());
        }

        private Layout layout() {
            return Layout.of(interpreter.get().target());
        }

        @Override
        public boolean isIsolated() {
            return true;
        }

        @Override
        public void add(List<Requirement> requirements, String origin) throws IOException {
            requirements.forEach(requirement -> roots.add(new RootRequirement(requirement, origin)));
            wheels = provision.bring(provision.resolveForBuild(RequirementSet.of(roots), policy, chain), chain);
            BareEnvironment bare = new BareEnvironment(interpreter.get(), Placement.IN_PLACE, "");
            WheelInstallation installation = LocalInstallation.of(bare, wheels);
            ImageDifference.of(directory(), installation.image(), List.of()).apply(LinkMode.HARDLINK);
        }

        @Override
        public List<String> contents() {
            return wheels.stream()
                    .map(install -> install.wheel().wheel().filename() + " "
                            + install.wheel().wheel().sha256())
                    .sorted()
                    .toList();
        }

        @Override
        public void close() throws IOException {
            temporary.close();
        }
    }

    /** One that is there anyway, for builds that are not isolated. */
    private static final class SharedEnvironment implements BuildEnvironment {
        private final VirtualEnvironment environment;

        SharedEnvironment(Path directory) {
            this.environment = VirtualEnvironment.find(directory)
                    .orElseThrow(() -> new Failure(
                            "There is no environment at " + directory + " to build in, as noBuildIsolation wants it.",
                            "Create it first, with all that the builds need."));
        }

        @Override
        public Path directory() {
            return environment.directory();
        }

        @Override
        public Path python() {
            return environment
                    .findProgram()
                    .orElseThrow(() -> new Failure("The environment " + directory() + " has no interpreter."));
        }

        @Override
        public Path programs() {
            return Optional.ofNullable(python().getParent()).orElse(directory());
        }

        @Override
        public boolean isIsolated() {
            return false;
        }

        @Override
        public void add(List<Requirement> requirements, String origin) {
            // Whoever turns isolation off sees to it that everything is there.
        }

        @Override
        public List<String> contents() {
            return List.of("whatever is in " + directory());
        }

        @Override
        public void close() {
            // It was there before.
        }
    }
}
