package io.github.jvenv.install;

import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.store.UnpackedWheel;
import java.util.Optional;

/**
 * A wheel that belongs into an environment.
 *
 * @param wheel its files in the store
 * @param requested whether it was asked for by name, which {@code REQUESTED} then says (PEP 376)
 * @param directUrl where it comes from if it is from no index, which {@code direct_url.json} then says (PEP 610)
 */
public record WheelToInstall(UnpackedWheel wheel, boolean requested, Optional<DirectUrl> directUrl) {
    /** A wheel that comes from an index. */
    public WheelToInstall(UnpackedWheel wheel, boolean requested) {
        this(wheel, requested, Optional.empty());
    }

    /** The wheel's file name, by which messages name it. */
    String filename() {
        return wheel.wheel().filename().toString();
    }
}
