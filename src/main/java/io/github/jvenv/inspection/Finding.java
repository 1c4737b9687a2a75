package io.github.jvenv.inspection;

import java.util.Comparator;

/**
 * Something about an environment that is not as it should be.
 *
 * @param kind of which kind it is
 * @param subject the distribution's name, or that of the file
 * @param message a whole sentence
 */
public record Finding(Kind kind, String subject, String message) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind).thenComparing(Finding::subject).thenComparing(Finding::message);

    /** The kinds of findings, the gravest first. */
    public enum Kind {
        /** Its interpreter is gone, or it was moved and cannot run where it is. */
        BROKEN,
        /** A file of a distribution, or a distribution that another one requires, is not there. */
        MISSING,
        /** A file has another content than was installed. */
        ALTERED,
        /** A distribution is there in a version that another one cannot use. */
        CONFLICTING,
        /** The lock, or without one the last installation, has another version, or one that is not there. */
        DRIFT,
        /** A distribution is there that neither was asked for nor is required by one that was. */
        UNDECLARED
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
