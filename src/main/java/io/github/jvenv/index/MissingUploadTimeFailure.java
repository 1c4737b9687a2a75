package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;

/** A file of which its index does not say when it was uploaded, though that matters (PEP 700). */
public final class MissingUploadTimeFailure extends Failure {
    private final String filename;

    MissingUploadTimeFailure(String filename, IndexLocation index, UploadCutoff cutoff) {
        super(
                "The index " + index + " does not say when " + filename + " was uploaded, so " + cutoff.setting()
                        + " cannot be applied to it.",
                "Use an index with upload times (PEP 700), or leave " + cutoff.setting() + " out.");
        this.filename = filename;
    }

    /** The file's name. */
    public String filename() {
        return filename;
    }
}
