package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.requirement.DirectReference;
import java.util.Optional;

/**
 * A distribution that is asked for by its place, and not by its version.
 *
 * @param editable whether the directory is to stay where it is, and only to be pointed to
 */
public record DirectSource(DirectReference reference, boolean editable) {
    /** The same place, to be installed from and not only to be pointed to: what goes elsewhere cannot point here. */
    public DirectSource standing() {
        return new DirectSource(reference, false);
    }

    /** Whether the other one is at the same place. */
    boolean isAtPlaceOf(DirectSource other) {
        return reference.isEquivalentTo(other.reference);
    }

    /** The name of the wheel that it is, if it is one. */
    Optional<WheelFilename> wheel() {
        return reference instanceof DirectReference.Archive archive && archive.isWheel()
                ? Optional.of(WheelFilename.parse(archive.filename()))
                : Optional.empty();
    }

    /** Whether it is on this machine's disk. */
    boolean isOnDisk() {
        return reference instanceof DirectReference.Directory
                || (reference instanceof DirectReference.Archive archive
                        && "file".equals(archive.url().getScheme()));
    }

    /** The place, without secrets. */
    @Override
    public String toString() {
        return reference.toString();
    }
}
