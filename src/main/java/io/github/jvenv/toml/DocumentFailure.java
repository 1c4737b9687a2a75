package io.github.jvenv.toml;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.text.SyntaxFailure;

/**
 * A document that is not TOML, or that does not say what it should. The message has the place, the complaint, and the line
 * with carets:
 *
 * <pre>
 * pylock.toml, line 7, column 11: Expected a version, which begins with a number.
 *     version = "latest"
 *                ^^^^^^
 * </pre>
 */
public final class DocumentFailure extends Failure {
    private final int line;
    private final int column;

    /**
     * A failure at one place.
     *
     * @param fault the complaint, and the line with the part of it that is wrong
     */
    DocumentFailure(String document, int line, int column, SyntaxFailure fault) {
        super(document + ", line " + line + ", column " + column + ": " + fault.getMessage());
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The character in the line, from 1. */
    public int column() {
        return column;
    }
}
