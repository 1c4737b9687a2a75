package io.github.jvenv.filesystem;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The things that several threads have found and not worked on yet. Each thread keeps what it finds to itself, and gives of
 * it when another has nothing left. There are no more when all threads wait for some.
 */
final class Frontier<T> {
    private final Deque<T> shared = new ArrayDeque<>();
    private int working;
    private volatile int idle;
    private volatile boolean stopped;

    Frontier(int threads, Collection<T> first) {
        working = threads;
        shared.addAll(first);
    }

    /** Works until there is nothing left. A failure stops the other threads, too. */
    void work(Workers.Step<? super T, ? extends Collection<T>> step) throws IOException {
        Deque<T> own = new ArrayDeque<>();
        boolean done = false;
        try {
            for (T thing = take(); thing != null; thing = own.isEmpty() ? take() : own.removeLast()) {
                own.addAll(step.apply(thing));
                if (idle > 0 && own.size() > 1) {
                    give(own);
                }
                if (stopped) {
                    break;
                }
            }
            done = true;
        } finally {
            if (!done) {
                stop();
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        shared.clear();
        notifyAll();
    }

    private synchronized @Nullable T take() throws IOException {
        working--;
        idle++;
        try {
            while (shared.isEmpty() && working > 0 && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted.");
        } finally {
            idle--;
        }
        T thing = shared.pollLast();
        if (thing == null) {
            notifyAll();
        } else {
            working++;
        }
        return thing;
    }

    /** Hands over the older half of what a thread has: the things nearest to the beginning have most below them. */
    private synchronized void give(Deque<T> own) {
        for (int count = own.size() / 2; count > 0 && !stopped; count--) {
            shared.add(own.removeFirst());
        }
        notifyAll();
    }
}
