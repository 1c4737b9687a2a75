package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @Test
    void worksOnEverythingOnce() throws IOException {
        for (int threads : new int[] {1, 2, 7}) {
            Set<Integer> done = new ConcurrentSkipListSet<>();
            new Workers(threads).forEach(NUMBERS, number -> assertTrue(done.add(number)));
            assertEquals(Set.copyOf(NUMBERS), done);
        }
    }

    @Test
    void worksOnAllThatComesOfAThingOnce() throws IOException {
        for (int threads : new int[] {1, 2, 7}) {
            Set<Integer> done = new ConcurrentSkipListSet<>();
            new Workers(threads).<Integer>forEachBelow(1, number -> {
                assertTrue(done.add(number));
                return number < 250 ? List.of(2 * number, 2 * number + 1) : List.of();
            });
            assertEquals(Set.copyOf(NUMBERS.subList(1, 500)), done);
        }
    }

    @Test
    void throwsWhatFailedBelow() {
        for (int threads : new int[] {1, 2, 7}) {
            // By the calling thread alone, and after it has shared the rest.
            for (int last : new int[] {1, 10, 600}) {
                IOException fault = new IOException("at the " + last + ". thing");
                AtomicInteger count = new AtomicInteger();
                assertSame(
                        fault,
                        assertThrows(
                                IOException.class,
                                () -> new Workers(threads).<Integer>forEachBelow(1, number -> {
                                    if (count.incrementAndGet() == last) {
                                        throw fault;
                                    }
                                    return number < 1000 ? List.of(2 * number, 2 * number + 1) : List.of();
                                })));
            }
        }
    }

    @Test
    void handsOutResultsInOrderHoweverLongTheyTake() throws IOException {
        for (int threads : new int[] {1, 2, 7}) {
            List<Integer> results = new ArrayList<>();
            new Workers(threads).forEachInOrder(source(NUMBERS), WorkersTest::slowDouble, results::add);
            assertEquals(NUMBERS.stream().map(number -> 2 * number).toList(), results);
        }
    }

    @Test
    void makesFewResultsAhead() throws IOException {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new Workers(3)
                .forEachInOrder(
                        source(NUMBERS),
                        number -> most.accumulateAndGet(made.incrementAndGet() - taken.get(), Math::max),
                        result -> taken.incrementAndGet());
        assertTrue(most.get() <= 7, most + " results at a time");
    }

    @Test
    void throwsWhatWasThrownAndStartsNothingMore() {
        for (int threads : new int[] {1, 3}) {
            IOException problem = new IOException("no");
            AtomicInteger started = new AtomicInteger();
            assertSame(
                    problem,
                    assertThrows(
                            IOException.class,
                            () -> new Workers(threads).forEach(NUMBERS, number -> {
                                started.incrementAndGet();
                                throw problem;
                            })));
            assertTrue(started.get() <= threads);
            assertSame(
                    problem,
                    assertThrows(
                            IOException.class,
                            () -> new Workers(threads)
                                    .forEachInOrder(
                                            source(NUMBERS),
                                            number -> {
                                                throw problem;
                                            },
                                            result -> {})));
        }
    }

    /** The work lasts longer than it takes to wait for it: work that is done already is not interrupted. */
    @Test
    void interruptionEndsTheWork() {
        Thread.currentThread().interrupt();
        assertEquals(
                "The build was interrupted.",
                assertThrows(
                                InterruptedIOException.class,
                                () -> new Workers(2).forEach(NUMBERS, number -> LockSupport.parkNanos(5_000_000)))
                        .getMessage());
        assertTrue(Thread.interrupted());
    }

    @Test
    void needsAThread() {
        assertEquals(
                "not a number of threads: 0",
                assertThrows(IllegalArgumentException.class, () -> new Workers(0))
                        .getMessage());
    }

    private static int slowDouble(int number) {
        if (number % 50 == 0) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return 2 * number;
    }

    private static <T> Workers.Source<T> source(List<T> things) {
        Iterator<T> left = things.iterator();
        return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }
}
