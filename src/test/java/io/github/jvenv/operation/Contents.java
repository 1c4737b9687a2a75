package io.github.jvenv.operation;

import io.github.jvenv.archive.Selection;
import java.util.Optional;
import java.util.Set;

/** What archives of tests hold where that does not matter. */
final class Contents {
    /** An environment as it stands. */
    static final ArchiveContents ALL =
            new ArchiveContents(true, Optional.empty(), Selection.ALL, Set.of(), false, Optional.empty());

    private Contents() {}
}
