package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An environment that notes what it is asked for and installs nothing. */
final class FakeEnvironment implements BuildEnvironment {
    final List<String> events = new ArrayList<>();
    private final Path directory;
    private final Path python;
    private final boolean isolated;

    FakeEnvironment(Path directory, Path python, boolean isolated) {
        this.directory = directory;
        this.python = python;
        this.isolated = isolated;
    }

    /** The port that gives just this environment. */
    BuildEnvironments port() {
        return (chain, requirements, origin) -> {
            events.add("open " + chain.builds() + " " + requirements + " from " + origin);
            return this;
        };
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Path python() {
        return python;
    }

    @Override
    public Path programs() {
        return directory.resolve("bin");
    }

    @Override
    public boolean isIsolated() {
        return isolated;
    }

    @Override
    public void add(List<Requirement> requirements, String origin) {
        events.add("add " + requirements + " from " + origin);
    }

    @Override
    public List<String> contents() {
        return List.of("setuptools 80.9.0");
    }

    @Override
    public void close() {
        events.add("close");
    }
}
