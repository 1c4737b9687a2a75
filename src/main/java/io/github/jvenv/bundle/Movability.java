package io.github.jvenv.bundle;

import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.venv.Bundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether an interpreter of this machine can be taken along in an environment. */
public sealed interface Movability {
    /**
     * It can.
     *
     * @param bundle its files, changed where it takes that
     * @param needs what they need of the machine where they run
     */
    record Movable(Bundle bundle, SystemNeeds needs) implements Movability {}

    /**
     * It cannot.
     *
     * @param reason why, to stand in a sentence after a colon
     */
    record Rooted(String reason) implements Movability {}

    /**
     * Looks at an interpreter.
     *
     * @param work a directory for those of its files that have to be changed, which must be there as long as the bundle is
     * @throws IOException if its files cannot be read
     */
    static Movability of(Interpreter interpreter, Path work) throws IOException {
        try {
            MovedLibraries libraries = new MovedLibraries(InstalledFiles.of(interpreter), work);
            return new Movable(new Bundle(libraries.image(), libraries.program()), libraries.needs());
        } catch (RootedException e) {
            return new Rooted(e.reason());
        }
    }

    /** What tells whether an interpreter has changed since it was taken along: a line a file; none if it cannot be. */
    static List<String> stamps(Interpreter interpreter) throws IOException {
        try {
            return InstalledFiles.of(interpreter).stamps();
        } catch (RootedException e) {
            return List.of();
        }
    }
}
