package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.Path;

/** A process that takes a lock, says so, and keeps it until it is killed. */
final class LockHolder {
    private LockHolder() {}

    /** Starts the process and waits until it has the lock. */
    static Process start(Path directory, String key) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        directory.toString(),
                        key)
                .redirectErrorStream(true)
                .start();
        String line = process.inputReader().readLine();
        if (!"locked".equals(line)) {
            process.destroyForcibly();
            throw new IOException("The lock holder said: " + line);
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        KeyedLocks.in(Path.of(arguments[0])).holding(arguments[1], () -> {
            System.out.println("locked");
            return System.in.read();
        });
    }
}
