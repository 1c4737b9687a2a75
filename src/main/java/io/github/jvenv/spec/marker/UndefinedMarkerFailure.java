package io.github.jvenv.spec.marker;

import io.github.jvenv.failure.Failure;

/** A marker that follows the grammar and yet says nothing: it compares what cannot be compared. */
public final class UndefinedMarkerFailure extends Failure {
    private final String comparison;

    UndefinedMarkerFailure(Comparison comparison, String reason) {
        super("The marker comparison " + comparison + " has no meaning: " + reason + ".");
        this.comparison = comparison.toString();
    }

    /** The comparison that has no meaning, in canonical form. */
    public String comparison() {
        return comparison;
    }
}
