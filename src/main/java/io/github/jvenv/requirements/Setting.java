package io.github.jvenv.requirements;

/**
 * The value of an option, and where it was given.
 *
 * @param value as it was written
 * @param origin in words for a message: {@code requirements.txt line 3}
 */
public record Setting(String value, String origin) {}
