package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;

/** A wheel that is not the one that was asked for. */
public final class WrongDigestFailure extends Failure {
    WrongDigestFailure(WheelFilename filename, Sha256 expected, Sha256 found) {
        super("The wheel " + filename + " has the SHA-256 " + found + ", and " + expected + " was expected.");
    }
}
