package io.github.jvenv.wheel;

import java.util.Locale;
import java.util.Optional;

/** The kinds of place that a wheel's files go to (PyPA "Binary distribution format", the {@code .data} directory). */
public enum Scheme {
    /** Pure Python modules: {@code site-packages}. */
    PURELIB,
    /** Modules of one platform: {@code site-packages}, on some systems another one than that of pure modules. */
    PLATLIB,
    /** Programs: {@code bin} or {@code Scripts}. */
    SCRIPTS,
    /** C headers, below a directory named after the distribution. */
    HEADERS,
    /** Anything else, at the environment's root. */
    DATA;

    /** The scheme whose name is that of a directory below {@code .data}. */
    public static Optional<Scheme> find(String name) {
        for (Scheme scheme : values()) {
            if (scheme.toString().equals(name)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** The name of the scheme's directory below {@code .data}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
