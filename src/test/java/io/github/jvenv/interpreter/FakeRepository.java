package io.github.jvenv.interpreter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Maven repository that has what a test puts into it. */
final class FakeRepository implements ManagedInterpreters {
    final List<String> asked = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final Map<String, Path> jars = new TreeMap<>();

    FakeRepository with(String version, Path jar) {
        jars.put(version + ":" + ManagedJar.PLATFORM, jar);
        return withoutJar(version);
    }

    FakeRepository withoutJar(String version) {
        versions.add(version);
        return this;
    }

    @Override
    public List<String> versions() {
        return versions;
    }

    @Override
    public Optional<Path> findJar(String version, String classifier) {
        asked.add(version + ":" + classifier);
        return Optional.ofNullable(jars.get(version + ":" + classifier));
    }
}
