package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A {@code pyproject.toml} that breaks its standard, so that its tree cannot be built. */
public final class InvalidPyprojectFailure extends Failure {
    private final String tree;
    private final int line;

    /**
     * A failure that says where the fault is.
     *
     * @param tree what the tree is, for people
     * @param line the line's number, or 0 if it is no line in particular
     * @param fault whole sentences
     */
    InvalidPyprojectFailure(String tree, int line, String fault, @Nullable Throwable cause) {
        super(
                "The pyproject.toml of " + tree + " is not valid" + (line > 0 ? ", line " + line : "") + ". " + fault,
                null,
                cause);
        this.tree = tree;
        this.line = line;
    }

    /** What the tree is, for people. */
    public String tree() {
        return tree;
    }

    /** The line's number, or 0 if it is no line in particular. */
    public int line() {
        return line;
    }
}
