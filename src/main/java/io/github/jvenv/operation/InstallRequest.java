package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.name.ProjectName;
import java.nio.file.Path;
import java.util.List;

/**
 * Distributions that somebody wants installed.
 *
 * @param environment where; it is created if it is not there
 * @param resolve which, and from where
 * @param lockFile the lock file, which need not exist
 * @param lock what is done with it
 * @param upgrade the projects whose locked or installed versions are not kept
 * @param linkMode how files come from the store into the environment
 * @param sync whether distributions that the requirements do not lead to leave the environment
 * @param compile whether the modules get their bytecode now and not when they are first imported
 */
public record InstallRequest(
        EnvironmentRequest environment,
        ResolveRequest resolve,
        Path lockFile,
        LockMode lock,
        List<ProjectName> upgrade,
        LinkMode linkMode,
        boolean sync,
        boolean compile) {
    public InstallRequest {
        upgrade = List.copyOf(upgrade);
    }
}
