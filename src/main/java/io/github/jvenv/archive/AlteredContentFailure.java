package io.github.jvenv.archive;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.Content;

/** An unpacked file that no longer has the bytes it had in its archive. */
public final class AlteredContentFailure extends Failure {
    AlteredContentFailure(Content.Stored stored) {
        super("The file " + stored.unpacked() + " is not what "
                + stored.member().name() + " is in " + stored.member().archive() + ": somebody has changed it.");
    }
}
