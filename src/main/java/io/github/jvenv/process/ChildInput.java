package io.github.jvenv.process;

import java.nio.file.Path;

/** What a child reads from its standard input. */
public sealed interface ChildInput {
    /** Nothing: it is at its end at once. */
    ChildInput NONE = new Text("");

    /** A text, in UTF-8. */
    record Text(String text) implements ChildInput {}

    /** A file, from its beginning. */
    record File(Path path) implements ChildInput {}

    /** What this process would read from its own. */
    record Inherited() implements ChildInput {}
}
