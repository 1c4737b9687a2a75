package io.github.jvenv.resolution;

/**
 * Whether whoever published a file has marked it as one that should no longer be installed.
 *
 * @see <a href="https://peps.python.org/pep-0592/">PEP 592</a>
 */
public sealed interface Yank {
    /** The file is offered like any other. */
    Yank NONE = new NotYanked();

    /** The file is offered like any other. */
    record NotYanked() implements Yank {}

    /**
     * The file is there for those only who ask for exactly its version.
     *
     * @param reason why, in the publisher's words; often empty
     */
    record Yanked(String reason) implements Yank {}
}
