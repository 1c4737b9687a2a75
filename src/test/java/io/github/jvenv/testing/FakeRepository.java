package io.github.jvenv.testing;

import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.SilentRepositoryFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Maven repository that has what a test puts into it. */
public final class FakeRepository implements ManagedInterpreters {
    private final List<String> asked = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final Map<String, Path> jars = new TreeMap<>();
    private String artifact = USUAL;
    private boolean offline;
    private boolean silent;

    /** From now on as another artifact. */
    public FakeRepository named(String other) {
        artifact = other;
        return this;
    }

    /** From now on as without a network. */
    public FakeRepository offline() {
        offline = true;
        return this;
    }

    /** From now on as one that refuses to answer. */
    public FakeRepository silent() {
        silent = true;
        return this;
    }

    /** Adds a version with a JAR for one platform. */
    public FakeRepository with(String version, Path jar) {
        return with(version, ManagedJar.PLATFORM, jar);
    }

    /** Adds a JAR of a version for a platform. */
    public FakeRepository with(String version, String platform, Path jar) {
        jars.put(version + ":" + platform, jar);
        return versions.contains(version) ? this : withoutJar(version);
    }

    /** Adds a version that has no JAR. */
    public FakeRepository withoutJar(String version) {
        versions.add(version);
        return this;
    }

    /** The JARs that were asked for, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String artifact() {
        return artifact;
    }

    @Override
    public boolean isOffline() {
        return offline;
    }

    @Override
    public List<String> versions() {
        if (silent) {
            throw new SilentRepositoryFailure(artifact, new IOException("status: 403 Forbidden"));
        }
        return versions;
    }

    @Override
    public Optional<Path> findJar(String version, String classifier) {
        asked.add(version + ":" + classifier);
        return Optional.ofNullable(jars.get(version + ":" + classifier));
    }
}
