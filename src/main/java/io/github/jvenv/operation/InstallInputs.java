package io.github.jvenv.operation;

import io.github.jvenv.access.IndexSelection;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
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
        this.inputs = new ResolveInputs(surroundings, request.resolve(), request.lockFile(), request.lock());
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

    /** Whether the answer may be another one though nothing has changed here. */
    boolean asksAnew() {
        return surroundings.update()
                || request.lock() == LockMode.UPDATE
                || !request.upgrade().isEmpty();
    }

    /** The digest of all this. */
    Sha256 digest(EnvironmentState state) throws IOException {
        Path interpreter = state.interpreter().executable();
        Fingerprint fingerprint = new Fingerprint()
                .with("operation", "install 3")
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
        return fingerprint.value();
    }
}
