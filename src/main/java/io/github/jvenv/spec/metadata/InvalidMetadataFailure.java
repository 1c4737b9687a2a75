package io.github.jvenv.spec.metadata;

import io.github.jvenv.failure.Failure;

/** A file of a distribution's metadata that breaks its standard in a way that cannot be passed over. */
public final class InvalidMetadataFailure extends Failure {
    private final String file;

    /**
     * A fault in a metadata file.
     *
     * @param file its name within the distribution, for example {@code METADATA}
     * @param fault what is wrong: whole sentences
     */
    InvalidMetadataFailure(String file, String fault) {
        super("The file " + file + " of a distribution is not valid. " + fault);
        this.file = file;
    }

    /** Name of the file within the distribution's metadata directory. */
    public String file() {
        return file;
    }
}
