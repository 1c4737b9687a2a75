package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.util.Optional;

/** A file, link or directory as it stands in an archive: a header, and what follows it. */
public interface ArchivedFile {
    /** The header, filled up so that content can follow. */
    byte[] header();

    /** What follows the header, if anything does: never content of no bytes. */
    Optional<Content> content();
}
