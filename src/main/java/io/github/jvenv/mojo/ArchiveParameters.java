package io.github.jvenv.mojo;

import org.jspecify.annotations.Nullable;

/**
 * The archive's own parameters, as the element {@code <archive>} holds them. Each has the user property
 * {@code jvenv.archive.<name>}, which counts where the element leaves it out.
 */
public final class ArchiveParameters {
    /** What kind of archive: {@code tar.gz}. */
    @Nullable
    String format;

    /**
     * Whether the interpreter is in the archive: {@code bundle} puts it in, {@code link} leaves a link to where it stands on
     * this machine, {@code auto} bundles an interpreter from the Maven repository and links any other.
     */
    @Nullable
    String interpreter;

    /** The classifier that the archive is attached with: {@code env}. */
    @Nullable
    String classifier;

    /** The archive's file name without classifier and extension: the project's {@code finalName}. */
    @Nullable
    String finalName;
}
