package io.github.jvenv.install;

import io.github.jvenv.store.UnpackedWheel;

/**
 * A wheel that belongs into an environment.
 *
 * @param wheel its files in the store
 * @param requested whether it was asked for by name, which {@code REQUESTED} then says (PEP 376)
 */
public record WheelToInstall(UnpackedWheel wheel, boolean requested) {
    /** The wheel's file name, by which messages name it. */
    String filename() {
        return wheel.wheel().filename().toString();
    }
}
