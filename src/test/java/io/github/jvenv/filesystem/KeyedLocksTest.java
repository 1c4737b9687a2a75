package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeyedLocksTest {
    @TempDir
    private Path directory;

    @Test
    void letsOneThreadInAtATime() throws Exception {
        KeyedLocks locks = KeyedLocks.in(directory);
        assertNeverTwo(List.of(locks, locks, locks, locks));
    }

    @Test
    void excludesOtherInstancesInTheSameProcess() throws Exception {
        assertNeverTwo(List.of(KeyedLocks.in(directory), KeyedLocks.in(directory), KeyedLocks.in(directory)));
    }

    @Test
    void excludesOtherProcessesUntilTheyDie() throws Exception {
        Process other = LockHolder.start(directory, "key");
        // The system gives a dead process's lock away before this process hears of its death.
        AtomicBoolean killed = new AtomicBoolean();
        try {
            KeyedLocks locks = KeyedLocks.in(directory);
            Thread waiter = new Thread(() -> {
                try {
                    locks.holding("key", () -> {
                        assertTrue(killed.get(), "the lock was taken while another process held it");
                        return null;
                    });
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            List<Throwable> problems = new ArrayList<>();
            waiter.setUncaughtExceptionHandler((thread, problem) -> problems.add(problem));
            waiter.start();
            waiter.join(300);
            assertTrue(waiter.isAlive(), "it waits");
            killed.set(true);
            other.destroyForcibly().waitFor();
            waiter.join();
            assertEquals(List.of(), problems);
        } finally {
            other.destroyForcibly();
        }
    }

    /** A store that is only read, as one in the image of a container: there may be nothing to write in it. */
    @Test
    void doesTheWorkWhereNoLockCanBeWritten() throws IOException {
        assertTrue(directory.toFile().setWritable(false));
        try {
            assumeTrue(!Files.isWritable(directory), "this user may write everywhere");
            assertEquals("done", KeyedLocks.in(directory.resolve("locks")).holding("key", () -> "done"));
        } finally {
            assertTrue(directory.toFile().setWritable(true));
        }
    }

    @Test
    void tellsOfALockWhoseFileIsNone() throws IOException {
        Files.createDirectory(directory.resolve("key"));
        FileSystemException thrown = assertThrows(
                FileSystemException.class, () -> KeyedLocks.in(directory).holding("key", () -> "done"));
        assertEquals(directory.resolve("key") + ": Is a directory", thrown.getMessage());
    }

    @Test
    void givesEveryKeyALockOfItsOwn() throws IOException {
        KeyedLocks locks = KeyedLocks.in(directory);
        assertEquals("done", locks.holding("one", () -> locks.holding("two", () -> "done")));
    }

    @Test
    void tellsAThreadThatWouldWaitForItself() throws IOException {
        KeyedLocks locks = KeyedLocks.in(directory);
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> locks.holding("key", () -> locks.holding("key", () -> "done")));
        assertEquals("this thread holds the lock 'key' already", thrown.getMessage());
    }

    @Test
    void givesTheLockBackWhenTheWorkFails() throws IOException {
        KeyedLocks locks = KeyedLocks.in(directory);
        assertThrows(
                IOException.class,
                () -> locks.holding("key", () -> {
                    throw new IOException("The work failed.");
                }));
        assertEquals("done", locks.holding("key", () -> "done"));
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        KeyedLocks locks = KeyedLocks.in(directory);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            for (KeyedLocks waiting : List.of(locks, KeyedLocks.in(directory))) {
                String message = locks.holding("key", () -> messageOf(executor.submit(() -> waitInterrupted(waiting))));
                assertEquals("Interrupted while waiting for the lock " + directory.resolve("key") + ".", message);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static String waitInterrupted(KeyedLocks locks) {
        Thread.currentThread().interrupt();
        InterruptedIOException thrown =
                assertThrows(InterruptedIOException.class, () -> locks.holding("key", () -> "done"));
        assertTrue(Thread.interrupted(), "the flag stays set");
        return thrown.getMessage();
    }

    private static String messageOf(Future<String> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static void assertNeverTwo(List<KeyedLocks> contenders) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(contenders.size());
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (KeyedLocks locks : contenders) {
                rounds.add(executor.submit(() -> {
                    for (int round = 0; round < 5; round++) {
                        locks.holding("key", () -> {
                            assertEquals(1, inside.incrementAndGet());
                            Thread.onSpinWait();
                            return inside.decrementAndGet();
                        });
                    }
                    return null;
                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
