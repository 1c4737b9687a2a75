package io.github.jvenv.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A child and every process that descends from it. */
final class ProcessTree {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofSeconds(2);

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

    /**
     * Asks them to end, and ends those that have not done so after a moment: for when this process is about to end itself, and
     * they may have something to put in order first.
     */
    void endInPeace() {
        List<ProcessHandle> all = new ArrayList<>(List.of(root.toHandle()));
        root.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroy);
        try {
            root.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
        all.forEach(ProcessHandle::destroyForcibly);
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
