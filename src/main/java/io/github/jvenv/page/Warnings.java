package io.github.jvenv.page;

/**
 * Is told, in whole sentences, what a user should know though it stops nothing. Several threads may call it at once.
 */
@FunctionalInterface
public interface Warnings {
    /** Takes one warning. */
    void warn(String message);
}
