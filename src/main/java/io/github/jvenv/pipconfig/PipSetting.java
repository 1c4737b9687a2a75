package io.github.jvenv.pipconfig;

/**
 * Something that pip's configuration says.
 *
 * @param value what it says
 * @param origin where it says so: the path of a file, or {@code the variable PIP_…}
 * @param <T> what it is about
 */
public record PipSetting<T>(T value, String origin) {}
