package io.github.jvenv.http;

import java.util.OptionalLong;

/**
 * A download as a user sees it.
 *
 * @param url where from, without secrets
 * @param name what the file is called
 * @param size its bytes, where known
 */
public record Transfer(String url, String name, OptionalLong size) {
    /** Written out for the reason that {@link Origin#equals} has. */
    @Override
    public int hashCode() {
        return url.hashCode();
    }
}
