package io.github.jvenv.archive;

import io.github.jvenv.filesystem.RelativePath;
import java.util.Optional;

/** Which entries of an archive have a mode and owners of their own. */
@FunctionalInterface
public interface TarAttributes {
    /** None has: everything belongs to the user and group of number 0. */
    TarAttributes USUAL = path -> Optional.empty();

    /** The attributes of an entry, unless they are the usual ones. */
    Optional<Attributes> find(RelativePath path);

    /**
     * Attributes of an entry.
     *
     * @param mode permission bits
     * @param owner the name of a user, or empty
     * @param group the name of a group, or empty
     */
    record Attributes(int mode, String owner, String group) {}
}
