package io.github.jvenv.operation;

import io.github.jvenv.archive.Selection;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an environment goes into an archive, and how.
 *
 * @param links whether there may be links; every file is a regular one otherwise
 * @param prefix the directory of the archive that holds it all; none for its root
 * @param selection which files go in
 * @param stripped what is left out besides
 * @param compiled whether modules have bytecode
 * @param lockFile the lock that was installed from, if there is one; it need not exist
 */
public record ArchiveContents(
        boolean links,
        Optional<RelativePath> prefix,
        Selection selection,
        Set<Stripped> stripped,
        boolean compiled,
        Optional<Path> lockFile) {
    public ArchiveContents {
        stripped = Set.copyOf(stripped);
    }

    /** An image as it stands in the archive. */
    EnvironmentImage placed(EnvironmentImage image) {
        return prefix.map(image::in).orElse(image);
    }

    /** The patterns and what is stripped, in one. */
    Selection whole() {
        Selection whole = selection;
        for (Stripped one : new TreeSet<>(stripped)) {
            whole = whole.without(one.patterns());
        }
        return whole;
    }
}
