package io.github.jvenv.provision;

import io.github.jvenv.interpreter.Interpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The interpreter that runs builds. It is looked for when the first of them needs it, which for wheels alone is never. */
public final class BuildInterpreter {
    private final Search search;
    private @Nullable Interpreter found;

    /** Finds an interpreter. */
    @FunctionalInterface
    public interface Search {
        /** The interpreter; a failure if there is none. */
        Interpreter find() throws IOException;
    }

    private BuildInterpreter(Search search) {
        this.search = search;
    }

    /** One that is known. */
    public static BuildInterpreter of(Interpreter interpreter) {
        return new BuildInterpreter(() -> interpreter);
    }

    /** One that is looked for at most once. */
    public static BuildInterpreter soughtBy(Search search) {
        return new BuildInterpreter(search);
    }

    synchronized Interpreter get() {
        Interpreter interpreter = found;
        if (interpreter == null) {
            try {
                interpreter = search.find();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            found = interpreter;
        }
        return interpreter;
    }
}
