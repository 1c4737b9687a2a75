package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.TargetRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * A lock that somebody wants written.
 *
 * @param environment the environment whose interpreter is the target where none is declared; it need not exist
 * @param resolve what is wanted
 * @param file the lock file; what it says is kept as far as it will do
 * @param update whether nothing is kept
 * @param upgrade the projects whose versions are not kept
 * @param targets what is locked for
 */
public record LockRequest(
        EnvironmentRequest environment,
        ResolveRequest resolve,
        Path file,
        boolean update,
        List<ProjectName> upgrade,
        List<TargetRequest> targets) {
    public LockRequest {
        upgrade = List.copyOf(upgrade);
        targets = List.copyOf(targets);
    }
}
