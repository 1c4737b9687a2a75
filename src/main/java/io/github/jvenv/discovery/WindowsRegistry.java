package io.github.jvenv.discovery;

/** The registry of Windows, where installers of Python write down what they installed (PEP 514). */
@FunctionalInterface
public interface WindowsRegistry {
    /** All that is below a key, as {@code reg query <key> /s} prints it; empty if there is no such key. */
    String query(String key);
}
