package io.github.jvenv.http;

import java.time.Duration;

/** Lets time pass: a thread's sleep, or nothing at all in a test. */
@FunctionalInterface
public interface Pause {
    /** Returns when the time is over. */
    void sleep(Duration duration) throws InterruptedException;
}
