package io.github.jvenv.deflate;

import io.github.jvenv.failure.Failure;

/** Bytes that were to be a deflate stream and are not: RFC 1951 gives them no meaning, or they end too early. */
public final class MalformedDeflateFailure extends Failure {
    MalformedDeflateFailure(String fault, long bit) {
        super("The compressed data is damaged: " + fault + " (at bit " + bit + " of the deflate stream).");
    }
}
