package example;

import java.io.InputStream;
import java.util.Objects;

/** Finds the Python part of this library. */
public final class Scripts {
    private Scripts() {}

    /** The module that summarises. */
    public static InputStream summary() {
        return Objects.requireNonNull(Scripts.class.getResourceAsStream("/python/summary.py"));
    }
}
