package io.github.jvenv.process;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A child and every process that descends from it. */
final class ProcessTree {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /**
     * Ends them all. A parent goes before its children, so that it cannot start others while they are ended; who
     * descends from whom is read beforehand, because orphans are adopted and can't be told afterwards.
     */
    void end() {
        Set<ProcessHandle> seen = new LinkedHashSet<>();
        seen.add(root.toHandle());
        root.descendants().forEach(seen::add);
        int ended = 0;
        while (ended < seen.size()) {
            Set<ProcessHandle> offspring = new LinkedHashSet<>();
            seen.stream().skip(ended).forEach(process -> {
                process.descendants().forEach(offspring::add);
                process.destroyForcibly();
            });
            ended = seen.size();
            seen.addAll(offspring);
        }
        awaitEnd();
    }

    /** Waits a bounded time even if the calling thread is interrupted; the interruption is kept. */
    private void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            root.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
