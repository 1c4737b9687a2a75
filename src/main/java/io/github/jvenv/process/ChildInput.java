package io.github.jvenv.process;

import java.io.IOException;
import java.nio.file.Path;

/** What a child reads from its standard input. */
public sealed interface ChildInput {
    /** Nothing: it is at its end at once. */
    ChildInput NONE = new Text("");

    /** A text, in UTF-8. */
    record Text(String text) implements ChildInput {}

    /** A file, from its beginning. */
    record File(Path path) implements ChildInput {}

    /**
     * What this process would read from its own. That is nothing if it was started with its input closed: the first file that
     * the Java runtime opens, one of its own, has the input's place then.
     */
    static ChildInput ofThisProcess() {
        try {
            Path input = Path.of("/dev/stdin").toRealPath();
            boolean isOfRuntime =
                    input.startsWith(Path.of(System.getProperty("java.home")).toRealPath());
            return isOfRuntime ? NONE : new Inherited();
        } catch (IOException e) {
            return new Inherited(); // a pipe, which has no path, or a system without this name
        }
    }

    /** The same as this process. */
    record Inherited() implements ChildInput {}
}
