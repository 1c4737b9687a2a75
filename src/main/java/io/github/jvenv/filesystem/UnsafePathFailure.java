package io.github.jvenv.filesystem;

import io.github.jvenv.failure.Failure;

/** A path from outside that could stand for something beyond the directory it belongs to. */
public final class UnsafePathFailure extends Failure {
    private final String path;
    private final String fault;

    UnsafePathFailure(String path, String fault) {
        super("The path " + ShownName.quoted(path) + " is not safe: " + fault + ".");
        this.path = path;
        this.fault = fault;
    }

    /** The path as it was found. */
    public String path() {
        return path;
    }

    /** What is wrong with it: a clause such as {@code it is absolute}. */
    public String fault() {
        return fault;
    }

    /** The path between quotes, cut when it is very long, with control characters made visible. */
    public String quoted() {
        return ShownName.quoted(path);
    }
}
