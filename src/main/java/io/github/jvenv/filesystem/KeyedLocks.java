package io.github.jvenv.filesystem;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Exclusion by key among all threads of all processes that use one directory of lock files. A lock is gone when its
 * process is, however that ended. The files stay: they are empty, and deleting one that another process is about to lock
 * would let two in.
 *
 * <p>A file system that knows no locks (some network ones), and a directory in which nothing can be written, exclude the
 * threads of this process only. Whoever uses a lock must therefore stay correct without it, and merely do work twice.
 */
public final class KeyedLocks {
    private static final long PAUSE_MILLIS = 20;

    private final Path directory;
    private final ConcurrentMap<String, ReentrantLock> threads = new ConcurrentHashMap<>();

    private KeyedLocks(Path directory) {
        this.directory = directory;
    }

    /** The locks whose files stand in a directory, which is created when the first lock is taken. */
    public static KeyedLocks in(Path directory) {
        return new KeyedLocks(directory);
    }

    /** What is done while a lock is held. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work and says what came of it. */
        T run() throws IOException;
    }

    /**
     * Waits until nobody has the key's lock, takes it, does the work and gives the lock back.
     *
     * @param key the name of the lock's file: one path segment
     * @return what the work returns
     * @throws InterruptedIOException if the thread is interrupted while it waits; its interrupt flag stays set
     * @throws IllegalStateException if this thread has the key's lock already
     */
    public <T> T holding(String key, Work<T> work) throws IOException {
        Path file = RelativePath.of(key).below(directory);
        ReentrantLock thread = threads.computeIfAbsent(key, any -> new ReentrantLock());
        if (thread.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread holds the lock '" + key + "' already");
        }
        try {
            thread.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted(file);
        }
        try {
            Optional<FileChannel> channel = lock(file);
            try {
                return work.run();
            } finally {
                if (channel.isPresent()) {
                    channel.get().close();
                }
            }
        } finally {
            thread.unlock();
        }
    }

    /**
     * A channel that holds the lock of its file, if that file can be had. The channel stays open through all attempts:
     * closing one channel of a file makes POSIX drop every lock that the process has on the file, also one that another
     * class loader's instance of this class has.
     */
    private Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            if (writable()) {
                throw e;
            }
            return Optional.empty(); // Whoever has something to write there fails with the path of that.
        }
        try {
            while (tryLock(channel) == null) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return Optional.of(channel);
        } catch (InterruptedException | ClosedByInterruptException e) {
            channel.close();
            throw interrupted(file);
        } catch (IOException e) {
            return Optional.of(channel); // no locks on this file system
        }
    }

    private boolean writable() {
        @Nullable Path existing = directory.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another instance of this class in this very process has it
        }
    }

    private static InterruptedIOException interrupted(Path file) {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while waiting for the lock " + file + ".");
    }
}
