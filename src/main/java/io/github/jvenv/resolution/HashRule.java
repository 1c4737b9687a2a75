package io.github.jvenv.resolution;

/** Which distributions must be ones that a requirement gives a hash of. */
public enum HashRule {
    /** All of them, as soon as one requirement gives a hash: pip's rule where nothing was said. */
    IF_ANY,
    /** All of them. */
    ALWAYS,
    /** Those only whose requirements give one. */
    WHERE_GIVEN;

    /**
     * Whether nothing may come in of which no hash is given.
     *
     * @param given whether a requirement gives one as an option; one in a URL says nothing of other requirements
     */
    public boolean requiresAll(boolean given) {
        return this == ALWAYS || (this == IF_ANY && given);
    }
}
