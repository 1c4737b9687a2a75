package io.github.jvenv.filesystem;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Several threads for work on many files. The threads live as long as one call; nothing goes on in them after it, whether
 * it returns or fails. What failed in a thread is thrown to the caller as it is.
 *
 * @param threads how many there are, at least one
 */
public record Workers(int threads) {
    /** How many things the calling thread works on before it shares the rest. */
    private static final int ALONE = 256;

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("not a number of threads: " + threads);
        }
    }

    /** As many as there are processors. */
    public static Workers forThisMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Work on one thing. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        void accept(T thing) throws IOException;
    }

    /** Work that makes something of a thing. */
    @FunctionalInterface
    public interface Step<T, R> {
        /** Does the work. */
        R apply(T thing) throws IOException;
    }

    /** Works on each thing, in any order. After a failure nothing more is started. */
    public <T> void forEach(Collection<T> things, Work<? super T> work) throws IOException {
        if (threads == 1 || things.size() < 2) {
            for (T thing : things) {
                work.accept(thing);
            }
            return;
        }
        ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>(things);
        Deque<Future<?>> running = new ArrayDeque<>();
        ExecutorService executor = start();
        try {
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    empty(waiting, work);
                    return null;
                }));
            }
            while (!running.isEmpty()) {
                get(running.remove());
            }
        } finally {
            waiting.clear();
            end(executor);
        }
    }

    /**
     * Works on a thing and on all that comes of it: the step tells of each thing which others there are below it. In any
     * order. After a failure nothing more is started. The calling thread begins alone: while the virtual machine still
     * compiles what has just started, more threads are slower with a few hundred things.
     */
    public <T> void forEachBelow(T first, Step<? super T, ? extends Collection<T>> step) throws IOException {
        Deque<T> waiting = new ArrayDeque<>();
        waiting.add(first);
        for (int done = 0; !waiting.isEmpty() && (done < ALONE || threads == 1); done++) {
            waiting.addAll(step.apply(waiting.removeLast()));
        }
        if (waiting.isEmpty()) {
            return;
        }
        Frontier<T> frontier = new Frontier<>(waiting);
        Deque<Future<?>> running = new ArrayDeque<>();
        ExecutorService executor = start();
        try {
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    frontier.work(step);
                    return null;
                }));
            }
            while (!running.isEmpty()) {
                get(running.remove());
            }
        } finally {
            frontier.stop();
            end(executor);
        }
    }

    /** Makes something of each thing of a list, several at a time, in the order of the list. */
    public <T, R> List<R> map(List<? extends T> things, Step<? super T, ? extends R> step) throws IOException {
        Iterator<? extends T> each = things.iterator();
        List<R> made = new ArrayList<>(things.size());
        forEachInOrder(() -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(), step, made::add);
        return made;
    }

    /** Where things come from, one after the other. */
    @FunctionalInterface
    public interface Source<T> {
        /** The next thing, or none when there are no more. */
        Optional<T> next() throws IOException;
    }

    /**
     * Makes something of each thing, several at a time, and hands it to a sink in the calling thread, in the order of the
     * things. At most twice as many results as there are threads exist at a time.
     */
    public <T, R> void forEachInOrder(
            Source<? extends T> things, Step<? super T, ? extends R> step, Work<? super R> sink) throws IOException {
        Deque<Future<? extends R>> started = new ArrayDeque<>();
        ExecutorService executor = start();
        try {
            for (T thing = things.next().orElse(null);
                    thing != null;
                    thing = things.next().orElse(null)) {
                if (started.size() == 2 * threads) {
                    sink.accept(get(started.remove()));
                }
                T next = thing;
                started.add(executor.submit(() -> step.apply(next)));
            }
            while (!started.isEmpty()) {
                sink.accept(get(started.remove()));
            }
        } finally {
            started.forEach(future -> future.cancel(false));
            end(executor);
        }
    }

    /** The threads do not keep the virtual machine alive. */
    private ExecutorService start() {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "jvenv worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for what is being worked on, even if this thread is interrupted: files must not change after the call. */
    private static void end(ExecutorService executor) {
        executor.shutdown();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void empty(ConcurrentLinkedQueue<T> waiting, Work<? super T> work) throws IOException {
        for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
            try {
                work.accept(thing);
            } catch (IOException | RuntimeException | Error e) {
                waiting.clear();
                throw e;
            }
        }
    }

    private static <R> R get(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted.");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException problem) {
                throw problem;
            }
            if (cause instanceof Error problem) {
                throw problem;
            }
            throw cause instanceof RuntimeException problem ? problem : new IllegalStateException(cause);
        }
    }
}
