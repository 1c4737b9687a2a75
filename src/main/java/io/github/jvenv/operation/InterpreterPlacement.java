package io.github.jvenv.operation;

import io.github.jvenv.bundle.Movability;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.OldestSystem;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.venv.Bundle;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides how an environment reaches its interpreter where it goes.
 *
 * @param linked how it does that if it does not take it along
 * @param into what it would be put into: {@code the archive}
 * @param element the element of a POM that leaves it where it is
 */
record InterpreterPlacement(
        InterpreterChoice choice, Placement linked, String into, String element, Narration narration) {
    /**
     * The answer.
     *
     * @param placement how the environment reaches its interpreter
     * @param needs what an interpreter that goes along needs of the machine where it runs
     */
    record Placed(Placement placement, SystemNeeds needs) {}

    /** The placement, with a directory for files of the interpreter that have to be changed. */
    Placed of(Interpreter interpreter, Path work) throws IOException {
        Optional<ManagedInterpreter> managed = interpreter.managed();
        if (choice == InterpreterChoice.LINK || (choice == InterpreterChoice.AUTO && managed.isEmpty())) {
            return new Placed(linked, new SystemNeeds("", new TreeSet<>()));
        }
        if (managed.isPresent()) {
            return new Placed(
                    new Placement.Bundled(Bundle.of(managed.get(), interpreter.executable())), needs(managed.get()));
        }
        Movability movability = Movability.of(interpreter, work);
        if (movability instanceof Movability.Movable movable) {
            tell(interpreter, movable.needs());
            return new Placed(new Placement.Bundled(movable.bundle()), movable.needs());
        }
        throw new Failure(
                "The interpreter " + interpreter.executable() + " cannot be put into " + into + ": "
                        + ((Movability.Rooted) movability).reason() + ".",
                "Take one from the Maven repository with <python>managed</python>, or leave a link with " + element
                        + ".");
    }

    private static SystemNeeds needs(ManagedInterpreter managed) {
        String glibc = managed.oldestSystem()
                .filter(oldest -> oldest.kind() == OldestSystem.Kind.GLIBC)
                .map(oldest -> oldest.version().toString())
                .orElse("");
        return new SystemNeeds(glibc, managed.systemLibraries());
    }

    /** What a managed interpreter needs is told when an environment is made of it. */
    private void tell(Interpreter interpreter, SystemNeeds needs) {
        if (!needs.glibc().isEmpty()) {
            narration.outcome(interpreter.description() + " of " + interpreter.prefix() + " goes into " + into
                    + ". It needs glibc " + needs.glibc() + " or newer wherever it runs"
                    + (needs.libraries().isEmpty()
                            ? "."
                            : ", and modules of it these libraries: " + String.join(", ", needs.libraries()) + "."));
        }
    }
}
