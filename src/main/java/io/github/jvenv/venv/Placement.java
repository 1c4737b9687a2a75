package io.github.jvenv.venv;

/** How an environment reaches its interpreter. */
public sealed interface Placement {
    /** It stays on this machine, and tools may read in {@code pyvenv.cfg} where the interpreter is. */
    Placement IN_PLACE = new InPlace();

    /** As {@link #IN_PLACE}, but with copies of the interpreter's program in place of links to it. */
    Placement COPIED = new Copied();

    /** It may move, to wherever the same interpreter has the same path. */
    Placement LINKED = new Linked();

    /** See {@link #IN_PLACE}. */
    record InPlace() implements Placement {}

    /** See {@link #COPIED}. */
    record Copied() implements Placement {}

    /** See {@link #LINKED}. */
    record Linked() implements Placement {}

    /**
     * It may move anywhere, since it carries the interpreter.
     *
     * @param bundle the one to put in it
     */
    record Bundled(Bundle bundle) implements Placement {}
}
