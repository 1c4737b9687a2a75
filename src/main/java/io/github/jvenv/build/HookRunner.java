package io.github.jvenv.build;

import java.io.IOException;

/** Runs hooks. */
@FunctionalInterface
public interface HookRunner {
    /**
     * Runs a hook and waits for its end.
     *
     * @throws java.io.InterruptedIOException if this thread is interrupted; its interrupt flag stays set
     */
    HookAnswer run(HookCall call) throws IOException;
}
