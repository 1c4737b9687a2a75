package io.github.jvenv.spec.text;

import io.github.jvenv.failure.Failure;

/**
 * A text that does not follow its standard. The message is the complaint, then the text, then carets under the part that
 * is wrong:
 *
 * <pre>
 * Expected a version after '&gt;='.
 *     flask &gt;= ; python_version &lt; '3'
 *             ^
 * </pre>
 */
public final class SyntaxFailure extends Failure {
    private final String complaint;
    private final String text;
    private final int start;
    private final int end;

    /**
     * A fault in the characters of {@code text} from {@code start} to before {@code end}. The two are equal where
     * something is missing; {@code start} is then the place where it should have been, at most the length of the text.
     *
     * @param complaint one sentence that says what was expected or what is wrong, without its full stop
     */
    public SyntaxFailure(String complaint, String text, int start, int end) {
        super(complaint + ".\n" + Excerpt.withCarets(text, start, end));
        this.complaint = complaint;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /**
     * The same fault, shown in a larger text.
     *
     * @param outer a text that contains this failure's text
     * @param offset where in it this failure's text begins
     */
    public SyntaxFailure within(String outer, int offset) {
        return new SyntaxFailure(complaint, outer, offset + start, offset + end);
    }

    /** What was expected or what is wrong, without full stop and excerpt. */
    public String complaint() {
        return complaint;
    }

    /** The whole text, as it was found. */
    public String text() {
        return text;
    }

    /** Index of the first character that is wrong. */
    public int start() {
        return start;
    }

    /** Index after the last character that is wrong; equal to {@link #start()} where something is missing. */
    public int end() {
        return end;
    }
}
