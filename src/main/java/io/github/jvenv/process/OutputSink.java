package io.github.jvenv.process;

/**
 * Takes what a child writes, while it runs. Called on a thread of its own, and by a process that outlives the child even
 * after the command's outcome is known.
 */
@FunctionalInterface
public interface OutputSink {
    /** Takes nothing. */
    OutputSink NONE = (bytes, count) -> {};

    /** Takes the first bytes of the array, which is used again afterwards. Must not fail. */
    void accept(byte[] bytes, int count);
}
