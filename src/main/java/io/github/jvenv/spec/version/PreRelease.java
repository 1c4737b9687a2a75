package io.github.jvenv.spec.version;

/** The pre-release part of a version, for example {@code rc1}. */
record PreRelease(PreReleasePhase phase, Numeral number) {
    @Override
    public String toString() {
        return phase.letters() + number;
    }
}
