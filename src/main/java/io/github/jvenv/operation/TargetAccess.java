package io.github.jvenv.operation;

import io.github.jvenv.discovery.TargetInterpreters;
import io.github.jvenv.discovery.TargetInterpreters.Answer;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.venv.TargetEnvironment.Access;
import java.io.IOException;

/** Decides how an environment for another machine reaches an interpreter there. */
record TargetAccess(TargetInterpreters interpreters, InterpreterChoice choice, boolean links, Narration narration) {
    private static final String HINT = "Let it link to the one of that machine with"
            + " <archive><interpreter>link</interpreter></archive>, or give another <python>.";

    Access of(TargetRequest request, Target target) throws IOException {
        if (!target.implementation().equals(PythonImplementation.CPYTHON)) {
            throw new Failure(
                    "The archive for '" + request.label() + "' cannot be made, since it is for "
                            + target.implementation() + ", and archives for other machines are made for CPython only.",
                    "Make it on such a machine, from an environment of its own.");
        }
        if (choice == InterpreterChoice.LINK) {
            return linked(request, target, "it has to be in the archive");
        }
        Answer answer = interpreters.find(target, Version.parse(request.pythonOr(target)));
        if (answer instanceof Answer.Found found) {
            tellNeeds(request, target, found.interpreter().managed());
            return new Access.Bundled(found.interpreter());
        }
        if (answer instanceof Answer.Unknown unknown && choice == InterpreterChoice.AUTO) {
            return linked(request, target, unknown.reason());
        }
        String reason =
                answer instanceof Answer.Unknown unknown ? unknown.reason() : ((Answer.Missing) answer).reason();
        throw new Failure(
                "The archive for '" + request.label() + "' cannot have its interpreter in it: " + reason + ".",
                target.isWindows() ? "Give another <python>." : HINT);
    }

    private Access linked(TargetRequest request, Target target, String reason) {
        if (target.isWindows()) {
            throw new Failure("The archive for '" + request.label()
                    + "' cannot be without its interpreter, since Windows has no links that could lead to one: "
                    + reason
                    + ".");
        }
        if (!links) {
            throw new Failure(
                    "The archive for '" + request.label()
                            + "' cannot be without links, since one leads to its interpreter: " + reason + ".",
                    "Allow links, or have the interpreter in it.");
        }
        return new Access.Linked(request.program(target));
    }

    /** What the interpreter asks of a machine that may not have it. */
    private void tellNeeds(TargetRequest request, Target target, ManagedInterpreter managed) {
        managed.oldestSystem()
                .ifPresent(needed -> needed.promisedBy(target.platform())
                        .filter(promised -> promised.version().compareTo(needed.version()) < 0)
                        .ifPresent(promised -> narration.warning(
                                "The target '" + request.label() + "' promises " + promised + " or newer, and CPython "
                                        + managed.version() + " in its archive " + needed.claim() + ".")));
        managed.foreignLibraries().ifPresent(narration::outcome);
    }
}
