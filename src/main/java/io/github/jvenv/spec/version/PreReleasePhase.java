package io.github.jvenv.spec.version;

/** The phases before a final release, in their order, each with its normal spelling. */
enum PreReleasePhase {
    ALPHA("a"),
    BETA("b"),
    CANDIDATE("rc");

    private final String letters;

    PreReleasePhase(String letters) {
        this.letters = letters;
    }

    String letters() {
        return letters;
    }
}
