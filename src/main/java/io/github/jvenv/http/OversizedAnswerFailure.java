package io.github.jvenv.http;

/** A body longer than anything that makes sense where it was asked for. */
public final class OversizedAnswerFailure extends HttpFailure {
    OversizedAnswerFailure(Request request, long most) {
        super(request, "the answer is longer than " + most + " bytes", 1, null, null);
    }
}
