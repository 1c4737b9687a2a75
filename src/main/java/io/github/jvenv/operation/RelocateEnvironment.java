package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentCopy;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.relocation.Relocation;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes an environment of any tool independent of its place, where it stands or in another directory. */
public final class RelocateEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public RelocateEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Sees to it that the environment is independent, and names what cannot be made so. */
    public void run(RelocateRequest request) throws IOException {
        if (request.destination().isPresent()) {
            new EnvironmentCopy(surroundings)
                    .make(request.source(), request.destination().get(), request.clear(), "Relocated");
            return;
        }
        EnvironmentLock.of(surroundings, request.source()).holding(() -> {
            inPlace(request.source());
            return request;
        });
    }

    private void inPlace(Path environment) throws IOException {
        RelocatedEnvironment relocated = Relocation.of(environment, environment, List.of(EnvironmentState.FILE_NAME));
        EnvironmentCopy.tell(surroundings, relocated.remarks());
        if (relocated.isUnchanged()) {
            surroundings.narration().outcome("Environment " + environment + " is independent of its place already.");
            return;
        }
        ImageDifference.of(environment, relocated.changes(), relocated.dropped())
                .apply(LinkMode.COPY);
        surroundings
                .narration()
                .outcome("Relocated environment " + environment + ": "
                        + relocated.changes().entries().size() + " files changed"
                        + (relocated.dropped().isEmpty()
                                ? "."
                                : ", " + relocated.dropped().size() + " files of bytecode removed."));
    }
}
