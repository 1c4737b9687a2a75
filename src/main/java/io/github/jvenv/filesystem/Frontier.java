package io.github.jvenv.filesystem;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The things that several threads have found and not worked on yet. There are no more when all threads wait for some. */
final class Frontier<T> {
    private final Deque<T> waiting = new ArrayDeque<>();
    private int working;
    private boolean stopped;

    Frontier(Collection<T> first) {
        waiting.addAll(first);
    }

    /** Works until there is nothing left. A failure stops the other threads, too. */
    void work(Workers.Step<? super T, ? extends Collection<T>> step) throws IOException {
        for (T thing = take(); thing != null; thing = take()) {
            boolean done = false;
            try {
                add(step.apply(thing));
                done = true;
            } finally {
                if (!done) {
                    stop();
                }
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        waiting.clear();
        notifyAll();
    }

    private synchronized @Nullable T take() throws IOException {
        while (waiting.isEmpty() && working > 0 && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The build was interrupted.");
            }
        }
        T thing = waiting.pollLast();
        if (thing != null) {
            working++;
        }
        return thing;
    }

    private synchronized void add(Collection<T> found) {
        working--;
        if (!stopped) {
            waiting.addAll(found);
        }
        notifyAll();
    }
}
