package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.managed.ManagedVersion;
import io.github.jvenv.managed.SilentRepositoryFailure;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All interpreters there are, seen by one request: which of them it gets, and why none of the others. */
final class InterpreterListing {
    private final InterpreterSearch search;
    private final ManagedInterpreterSupply supply;
    private final InterpreterRequest request;

    InterpreterListing(InterpreterSearch search, ManagedInterpreterSupply supply, InterpreterRequest request) {
        this.search = search;
        this.supply = supply;
        this.request = request;
    }

    List<ListedInterpreter> list() throws IOException, InterruptedException {
        SearchResult installed = search.find(request);
        Optional<Interpreter> chosen =
                installed instanceof SearchResult.Found found ? Optional.of(found.interpreter()) : Optional.empty();
        List<ListedInterpreter> all = new ArrayList<>();
        List<ListedInterpreter> ofMachine = search.list(chosen, interpreter -> reason(interpreter, chosen));
        if (request instanceof AtPath) {
            installed.rejected().stream().map(ListedInterpreter::rejected).forEach(all::add);
            chosen.filter(interpreter -> ofMachine.stream().noneMatch(ListedInterpreter::chosen))
                    .map(interpreter -> ListedInterpreter.chosen(interpreter, InterpreterSearch.GIVEN))
                    .ifPresent(all::add);
        }
        all.addAll(ofMachine);
        all.addAll(managed(chosen));
        return all;
    }

    private String reason(Interpreter interpreter, Optional<Interpreter> chosen) {
        if (request instanceof Managed) {
            return "does not come from the Maven repository";
        }
        if (request instanceof Matching matching && !matching.accepts(interpreter)) {
            return "is not " + request.description();
        }
        return chosen.map(taken -> "comes after " + taken.executable()).orElse("is not " + request.description());
    }

    /** The newest packaging of every version; the others would never be taken. */
    private List<ListedInterpreter> managed(Optional<Interpreter> chosen) {
        try {
            return answered(chosen);
        } catch (SilentRepositoryFailure e) {
            return List.of(new ListedInterpreter(
                    supply.artifact(),
                    ManagedInterpreterSupply.SOURCE,
                    ListedInterpreter.Description.UNKNOWN,
                    false,
                    e.reason()));
        }
    }

    private List<ListedInterpreter> answered(Optional<Interpreter> chosen) {
        List<ManagedVersion> wanted = wanted();
        List<ListedInterpreter> lines = new ArrayList<>();
        Set<Version> seen = new HashSet<>();
        boolean open = chosen.isEmpty();
        for (ManagedVersion version : supply.versions()) {
            if (seen.add(version.python())) {
                boolean fits = wanted.contains(version);
                String place = supply.unpacked(version).map(Path::toString).orElse(version.text());
                String reason = fits
                        ? open ? "" : "comes after an interpreter that will do"
                        : "is not " + request.description();
                lines.add(new ListedInterpreter(
                        place, ManagedInterpreterSupply.SOURCE, description(version), fits && open, reason));
                open = open && !fits;
            }
        }
        return lines;
    }

    private List<ManagedVersion> wanted() {
        if (request instanceof Managed managed) {
            return supply.wanted(managed);
        }
        return request instanceof Matching matching && matching.mayBeManaged(supply.platform())
                ? supply.wanted(new Managed(matching.versions()))
                : List.of();
    }

    private ListedInterpreter.Description description(ManagedVersion version) {
        return new ListedInterpreter.Description(
                version.python().toString(),
                "CPython",
                PythonAbi.cpython(version.python().major(), version.python().minor())
                        .toString(),
                supply.platform().classifier());
    }
}
