package io.github.jvenv.discovery;

/**
 * An interpreter that was looked at and cannot be used.
 *
 * @param candidate its path, or the version in the Maven repository
 * @param source what a user calls the place where it was found, for example {@code PATH}
 * @param reason goes on from the candidate: {@code is CPython 3.8.18, which is not 3.12}
 */
public record Rejection(String candidate, String source, String reason) {
    @Override
    public String toString() {
        return candidate + " (" + source + ") " + reason;
    }
}
