package io.github.jvenv.store;

import io.github.jvenv.failure.Failure;

/** A wheel in the store that is not what it was when it came there. It has been removed. */
public final class DamagedWheelFailure extends Failure {
    DamagedWheelFailure(StoredWheel wheel) {
        super(
                "The wheel " + wheel.filename() + " was altered after it came into the store, and has been removed: "
                        + wheel.file() + ".",
                "Run the build again; it will fetch the wheel anew.");
    }
}
