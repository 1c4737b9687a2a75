package io.github.jvenv.operation;

import io.github.jvenv.access.IndexSelection;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.provision.ParentDistributions;
import io.github.jvenv.session.WantedDistributions;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that decides what an installation leads to. */
final class InstallInputs {
    private final Surroundings surroundings;
    private final InstallRequest request;
    private final ResolveInputs inputs;

    InstallInputs(Surroundings surroundings, InstallRequest request) {
        this.surroundings = surroundings;
        this.request = request;
        this.inputs = new ResolveInputs(surroundings, request.resolve(), request.lockFile(), request.lock(), true);
    }

    /** What is wanted. */
    WantedDistributions wanted() {
        return inputs.wanted();
    }

    /** Fails if there is a fault in what is requested. */
    void check() {
        request.resolve().policy().policy();
        IndexSelection.of(request.resolve().index(), surroundings, Optional.empty());
        wanted();
    }

    /** Why a noted installation no longer answers this, as what follows "because"; empty if it does. */
    Optional<String> reasonToAsk(Optional<EnvironmentState.Installation> noted, Inputs now) {
        if (noted.isEmpty()) {
            return Optional.of("no build has noted an installation in it");
        }
        if (!now.same(noted.get().inputs())) {
            return Optional.of("changed since the last installation: "
                    + now.changesSince(noted.get().inputs()));
        }
        return asksAnew() ? Optional.of("newer versions are asked for") : Optional.empty();
    }

    /** Whether the answer may be another one though nothing has changed here. */
    private boolean asksAnew() {
        return surroundings.update()
                || request.lock() == LockMode.UPDATE
                || !request.upgrade().isEmpty();
    }

    /** All this, in digests. */
    Inputs digests(EnvironmentState state) throws IOException {
        Path interpreter = state.interpreter().executable();
        Fingerprint fingerprint = new Fingerprint()
                .with("operation", "install 4")
                .with("plugin", surroundings.version())
                .with("interpreter", interpreter.toString())
                .with("linkMode", request.linkMode().name())
                .with("sync", Boolean.toString(request.sync()))
                .with("compile", Boolean.toString(request.compile()));
        if (state.options().systemSitePackages()) {
            fingerprint.with(
                    "parents",
                    ParentDistributions.of(request.environment().directory(), surroundings)
                            .lines());
        }
        inputs.addTo(fingerprint, Optional.of(interpreter));
        return fingerprint.inputs();
    }
}
