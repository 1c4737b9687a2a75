package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.BuildKey;
import io.github.jvenv.build.BuildOrder;
import io.github.jvenv.build.BuiltWheel;
import io.github.jvenv.build.BuiltWheels;
import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.build.SourceBuild;
import io.github.jvenv.build.SourceBuilds;
import io.github.jvenv.build.StaticMetadata;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Metadata and wheels of source trees: from the store where they have been made before, else by a build. One build serves for
 * both. For one thread.
 */
final class SourceWheels implements AutoCloseable {
    private final BuiltWheels built;
    private final BuildNotes notes;
    private final SourceBuilds builds;
    private final BuildInterpreter interpreter;
    private final Map<String, String> variables;
    private final Narration narration;
    private final boolean kept;
    private final Map<Work, SourceBuild> open = new HashMap<>();
    private final Map<Work, CoreMetadata> known = new HashMap<>();

    /** What is done once: sources with settings. */
    private record Work(BuildSource source, ConfigSettings settings) {}

    /**
     * Wheels that are built by an interpreter of this machine.
     *
     * @param variables the environment variables of the user
     * @param kept whether wheels may be kept, as all that determines them is known
     */
    SourceWheels(
            Store store,
            SourceBuilds builds,
            BuildInterpreter interpreter,
            Map<String, String> variables,
            boolean kept,
            Narration narration) {
        this.built = new BuiltWheels(store);
        this.notes = new BuildNotes(store);
        this.builds = builds;
        this.interpreter = interpreter;
        this.variables = variables;
        this.kept = kept;
        this.narration = narration;
    }

    /**
     * What a wheel of the sources says of itself, whatever project that turns out to be.
     *
     * @param chain the builds that wait for this one
     * @param target what the wheel is for
     * @throws Failure if the target is not this machine's, and what a build here says need not be true there
     */
    CoreMetadata metadata(BuildSource source, ConfigSettings settings, BuildChain chain, Target target)
            throws IOException {
        CoreMetadata metadata = known.get(new Work(source, settings));
        if (metadata == null) {
            metadata = findOrAsk(source, settings, chain);
            known.put(new Work(source, settings), metadata);
        }
        boolean here = target.equals(interpreter.get().target());
        if (!here && StaticMetadata.find(source.tree()).isEmpty()) {
            wheel(source, metadata.name(), settings, chain, target);
        }
        return metadata;
    }

    private CoreMetadata findOrAsk(BuildSource source, ConfigSettings settings, BuildChain chain) throws IOException {
        Optional<BuildKey> key = key(source, settings);
        if (key.isPresent()) {
            Optional<CoreMetadata> noted = notes.find(key.get());
            if (noted.isPresent()) {
                return noted.get();
            }
        }
        CoreMetadata metadata = build(source, Optional.empty(), settings, chain).metadata();
        if (key.isPresent()) {
            notes.put(key.get(), metadata);
        }
        return metadata;
    }

    /**
     * The wheel of the sources, in the store.
     *
     * @param target what it must fit
     * @throws Failure if the target is not this machine's and the wheel is not for any
     */
    StoredWheel wheel(BuildSource source, ProjectName name, ConfigSettings settings, BuildChain chain, Target target)
            throws IOException {
        Optional<BuildKey> key = key(source, settings);
        if (key.isPresent()) {
            Optional<StoredWheel> before = built.find(key.get());
            if (before.isPresent()) {
                return requireFitting(before.get(), source, target);
            }
        }
        SourceBuild build = build(source, Optional.of(name), settings, chain);
        narration.detail(() -> "Building " + source.tree().description() + ".");
        BuiltWheel wheel = build.wheel();
        StoredWheel stored = key.isPresent() ? built.put(key.get(), build.environment(), wheel) : built.put(wheel);
        open.remove(new Work(source, settings));
        build.close();
        narration.detail(() -> "Built " + wheel.filename() + ".");
        return requireFitting(stored, source, target);
    }

    /** Makes the environment that the sources are built in, so that what it needs is known. */
    void prepareEnvironment(BuildSource source, ProjectName name, ConfigSettings settings, BuildChain chain)
            throws IOException {
        build(source, Optional.of(name), settings, chain).prepareEnvironment();
    }

    private StoredWheel requireFitting(StoredWheel wheel, BuildSource source, Target target) {
        if (target.tags().rank(wheel.filename().tags()).isPresent()) {
            return wheel;
        }
        throw target.equals(interpreter.get().target())
                ? new Failure("Building " + source.tree().description() + " gave " + wheel.filename()
                        + ", which does not fit " + target + ".")
                : new Failure(
                        source.tree().description() + " has no wheel for " + target
                                + ", and the one that was built here, " + wheel.filename() + ", is for this machine.",
                        "Build it on such a machine, or leave the project out for that target with a marker.");
    }

    private SourceBuild build(
            BuildSource source, Optional<ProjectName> name, ConfigSettings settings, BuildChain chain) {
        return open.computeIfAbsent(new Work(source, settings), any -> {
            BuildOrder order = BuildOrder.of(source.tree()).with(settings).within(chain);
            BuildOrder expecting = name.map(order::expecting).orElse(order);
            return builds.start(source.editable() ? expecting.asEditable() : expecting);
        });
    }

    private Optional<BuildKey> key(BuildSource source, ConfigSettings settings) {
        String subdirectory =
                source.directUrl().flatMap(url -> url.subdirectory()).orElse("");
        return source.identity()
                .filter(any -> kept && !source.editable())
                .map(identity -> BuildKey.of(
                        identity,
                        subdirectory,
                        settings,
                        interpreter.get().executable() + " " + interpreter.get().target(),
                        variables));
    }

    @Override
    public void close() throws IOException {
        for (SourceBuild build : open.values()) {
            build.close();
        }
        open.clear();
    }
}
