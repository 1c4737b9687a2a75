package io.github.jvenv.discovery;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.words.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no interpreter as wanted. Says of each that was looked at why it will not do. */
public final class NoInterpreterFailure extends Failure {
    private static final int MOST_SHOWN = 20;

    private final List<Rejection> rejected;

    NoInterpreterFailure(InterpreterRequest request, List<Rejection> rejected) {
        super(message(request, rejected), hint(request));
        this.rejected = List.copyOf(rejected);
    }

    /** What was looked at, in the order of the search. */
    public List<Rejection> rejected() {
        return rejected;
    }

    private static String message(InterpreterRequest request, List<Rejection> rejected) {
        String start = "No interpreter was found for '" + request.description() + "'";
        if (rejected.isEmpty()) {
            return start
                    + (request instanceof InterpreterRequest.Managed
                            ? ": the Maven repository names none at all."
                            : ": nothing that is called like one is there to look at.");
        }
        return start + ". These were looked at:" + Listing.lines(rejected, MOST_SHOWN);
    }

    private static @Nullable String hint(InterpreterRequest request) {
        if (request instanceof InterpreterRequest.AtPath) {
            return null;
        }
        return request instanceof InterpreterRequest.Managed
                ? "Without the word 'managed' an interpreter of this machine will do as well."
                : "Install one, or give the path of one. The goal 'interpreters' lists all that can be had, here and from the"
                        + " Maven repository.";
    }
}
