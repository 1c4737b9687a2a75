package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import java.util.List;

/** What came of a search. */
public sealed interface SearchResult {
    /** Every candidate that was looked at in vain, in the order of the search. */
    List<Rejection> rejected();

    /** There is one that satisfies the request. */
    record Found(Interpreter interpreter, List<Rejection> rejected) implements SearchResult {
        public Found {
            rejected = List.copyOf(rejected);
        }
    }

    /** There is none. */
    record NotFound(List<Rejection> rejected) implements SearchResult {
        public NotFound {
            rejected = List.copyOf(rejected);
        }
    }
}
