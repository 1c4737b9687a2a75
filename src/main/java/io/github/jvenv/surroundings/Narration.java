package io.github.jvenv.surroundings;

import java.util.function.Supplier;

/** Where an operation tells what it does. No line ever holds a secret. */
public interface Narration {
    /** One line for an outcome that the user asked for. */
    void outcome(String line);

    /** One line for something that the user should know and that does not stop the work. */
    void warning(String line);

    /** One line for a decision and its reason, asked for only when somebody listens. */
    void detail(Supplier<String> line);
}
