package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;

/**
 * The metadata of a distribution file cannot be used, though it was had. A {@link CandidateSource} throws this where
 * another version may do instead; anything else that it throws ends the resolution.
 */
public final class UnusableMetadataFailure extends Failure {
    private final String reason;

    /**
     * A failure because of one file.
     *
     * @param reason what is wrong, in words that can follow "because"
     */
    public UnusableMetadataFailure(DistributionFile file, String reason) {
        super("The metadata of " + file.filename() + " cannot be used, because " + reason + ".");
        this.reason = reason;
    }

    /** What is wrong, in words that can follow "because". */
    public String reason() {
        return reason;
    }
}
