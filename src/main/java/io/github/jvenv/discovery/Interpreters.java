package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All interpreters that can be had: those of this machine, and when none of them will do, those of the Maven repository. */
public final class Interpreters {
    private final InterpreterSearch search;
    private final ManagedInterpreterSupply supply;

    /** Interpreters that are looked for with one and supplied by the other. */
    public Interpreters(InterpreterSearch search, ManagedInterpreterSupply supply) {
        this.search = search;
        this.supply = supply;
    }

    /**
     * An interpreter as wanted, with what was looked at before it.
     *
     * @throws NoInterpreterFailure if there is none
     * @throws IOException if one from the Maven repository cannot be unpacked
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public SearchResult.Found get(InterpreterRequest request) throws IOException, InterruptedException {
        SearchResult result = find(request);
        if (result instanceof SearchResult.Found found) {
            return found;
        }
        throw new NoInterpreterFailure(request, result.rejected());
    }

    /**
     * The interpreter of this machine that a request gets, if there is one. The Maven repository is not asked.
     *
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public Optional<Interpreter> findInstalled(InterpreterRequest request) throws InterruptedException {
        return search.find(request) instanceof SearchResult.Found found
                ? Optional.of(found.interpreter())
                : Optional.empty();
    }

    /**
     * All interpreters that can be had, in the order of the search, and with each why a request does not get it. Nothing is
     * downloaded or unpacked.
     *
     * @throws IOException if it cannot be seen which are unpacked
     * @throws InterruptedException if this thread is interrupted while a program runs
     */
    public List<ListedInterpreter> list(InterpreterRequest request) throws IOException, InterruptedException {
        return new InterpreterListing(search, supply, request).list();
    }

    private SearchResult find(InterpreterRequest request) throws IOException, InterruptedException {
        if (request instanceof AtPath atPath) {
            return search.find(atPath);
        }
        if (request instanceof Managed managed) {
            SearchResult result = supply.find(managed);
            return result instanceof SearchResult.NotFound && result.rejected().isEmpty()
                    ? new SearchResult.NotFound(supply.others())
                    : result;
        }
        Matching matching = (Matching) request;
        SearchResult installed = search.find(matching);
        boolean supplied = matching.mayBeManaged(supply.platform());
        if (installed instanceof SearchResult.Found || !supplied) {
            return installed;
        }
        SearchResult managed = supply.find(new Managed(matching.versions()));
        List<Rejection> rejected = new ArrayList<>(installed.rejected());
        rejected.addAll(managed.rejected());
        return managed instanceof SearchResult.Found found
                ? new SearchResult.Found(found.interpreter(), rejected)
                : new SearchResult.NotFound(rejected);
    }
}
