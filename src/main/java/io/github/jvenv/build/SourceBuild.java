package io.github.jvenv.build;

import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.InvalidMetadataFailure;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One build: it tells the tree's metadata, by the cheapest way that can be trusted, and makes the wheel. What was done for one
 * is used for the other. For one thread. Its files and its environment are gone when it is closed.
 */
public final class SourceBuild implements AutoCloseable {
    private static final long MOST_METADATA_BYTES = 16 << 20;

    private final BuildOrder order;
    private final SourceBuilds builds;
    private @Nullable TemporaryDirectory directory;
    private @Nullable Backend backend;
    private @Nullable CoreMetadata metadata;
    private @Nullable Path prepared;
    private @Nullable BuiltWheel wheel;

    SourceBuild(BuildOrder order, SourceBuilds builds) {
        this.order = order;
        this.builds = builds;
    }

    /**
     * What a wheel built from the tree says of itself, or the part of it that installation needs. Tried in this order: what
     * the tree itself tells (never for editable wheels, which may require more), the backend's metadata, the wheel's.
     *
     * @throws BuildFailure if the backend fails
     * @throws UnexpectedProjectFailure if it is not what was ordered
     */
    public CoreMetadata metadata() throws IOException {
        CoreMetadata known = metadata;
        if (known == null) {
            Optional<CoreMetadata> told = order.editable() ? Optional.empty() : StaticMetadata.find(order.tree());
            known = order.require(told.isPresent() ? told.get() : prepare());
            metadata = known;
        }
        return known;
    }

    /**
     * The wheel, which is built at the first call.
     *
     * @throws BuildFailure if the backend fails
     * @throws UnexpectedProjectFailure if it is not what was ordered
     * @throws io.github.jvenv.wheel.InvalidWheelFailure if it is no valid wheel
     */
    public BuiltWheel wheel() throws IOException {
        BuiltWheel built = wheel;
        if (built == null) {
            built = build();
            wheel = built;
        }
        return built;
    }

    /**
     * Makes the environment that the build would run in, with all that the tree and its backend require, so that whoever gives
     * environments knows what that is.
     *
     * @throws BuildFailure if the backend fails
     */
    public void prepareEnvironment() throws IOException {
        backend();
    }

    /** What is installed where the build runs; part of what determines the wheel. */
    public List<String> environment() throws IOException {
        return backend().environment().contents();
    }

    /** Removes everything that the build made, but for the log of one that failed. */
    @Override
    public void close() throws IOException {
        try {
            if (backend != null) {
                backend.close();
            }
        } finally {
            if (directory != null) {
                directory.close();
            }
        }
    }

    private CoreMetadata prepare() throws IOException {
        Path place = Files.createDirectory(directory().resolve("metadata"));
        Optional<String> name = backend().prepareMetadata(place);
        if (name.isEmpty()) {
            return wheel().metadata();
        }
        Path distInfo = place.resolve(name.get());
        Path file = distInfo.resolve("METADATA");
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_METADATA_BYTES) {
            throw backend().broken(backend().hooks().prepare(), "wrote no METADATA into " + name.get());
        }
        try {
            CoreMetadata found = CoreMetadata.parse(Files.readAllBytes(file));
            prepared = distInfo;
            return found;
        } catch (InvalidMetadataFailure e) {
            throw backend()
                    .broken(backend().hooks().prepare(), "wrote metadata that cannot be used. " + e.getMessage());
        }
    }

    private BuiltWheel build() throws IOException {
        Path place = Files.createDirectory(directory().resolve("wheel"));
        String name = backend().build(place, Optional.ofNullable(prepared));
        WheelFilename filename;
        try {
            filename = WheelFilename.parse(name);
        } catch (SyntaxFailure e) {
            throw backend().broken(backend().hooks().build(), "returned what is no name of a wheel. " + e.getMessage());
        }
        Path file = place.resolve(name);
        CoreMetadata found = order.require(Wheel.open(file, filename).coreMetadata());
        CoreMetadata known = metadata;
        if (known != null
                && !(known.name().equals(found.name()) && known.version().equals(found.version()))) {
            throw backend()
                    .broken(
                            backend().hooks().build(),
                            "made a wheel of " + found + ", after its metadata was that of " + known);
        }
        return new BuiltWheel(file, filename, found);
    }

    private Backend backend() throws IOException {
        Backend ready = backend;
        if (ready == null) {
            ready = Backend.open(order, builds);
            backend = ready;
        }
        return ready;
    }

    private Path directory() throws IOException {
        TemporaryDirectory made = directory;
        if (made == null) {
            made = TemporaryDirectory.in(builds.temporary());
            directory = made;
        }
        return made.path().toAbsolutePath();
    }
}
