package io.github.jvenv.http;

import java.io.IOException;

/**
 * Turns an answer into what it is wanted for. It is called once for each try, so it starts anew each time and changes
 * nothing outside before it has read the body to its end.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface ResponseReader<T> {
    /** Reads one answer. What it throws is not tried again, unless the connection is to blame. */
    T read(Response response) throws IOException;
}
