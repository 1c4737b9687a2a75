package io.github.jvenv.build;

import io.github.jvenv.process.OutputSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A hook to be run, with everything it gets.
 *
 * @param hook which one
 * @param backend where it is
 * @param backendPath absolute directories that the backend has to come from; empty if it is installed
 * @param source the source tree, which the hook runs in
 * @param directory an existing directory that the hook writes into; absent for hooks that list requirements
 * @param metadata the {@code .dist-info} directory that was prepared before
 * @param settings what the user says to the backend
 * @param environment where it runs
 * @param output is told what the backend writes
 */
public record HookCall(
        Hook hook,
        BackendReference backend,
        List<Path> backendPath,
        Path source,
        Optional<Path> directory,
        Optional<Path> metadata,
        ConfigSettings settings,
        BuildEnvironment environment,
        OutputSink output) {
    public HookCall {
        backendPath = List.copyOf(backendPath);
        if (directory.isPresent() == hook.isListing()) {
            throw new IllegalArgumentException(hook + " and " + directory);
        }
    }
}
