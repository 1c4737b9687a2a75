package io.github.jvenv.build;

import java.util.List;

/** What came of a hook. */
public sealed interface HookAnswer {
    /**
     * It did its work.
     *
     * @param values the list that it returned, or the one text
     */
    record Returned(List<String> values) implements HookAnswer {
        public Returned {
            values = List.copyOf(values);
        }
    }

    /** The backend has no such function. */
    record NoHook() implements HookAnswer {}

    /**
     * There is no such backend.
     *
     * @param reason in the words of Python, for example {@code ModuleNotFoundError: No module named 'hatchling'}
     * @param missingModule the module that could not be found; empty if it is something else
     */
    record NoBackend(String reason, String missingModule) implements HookAnswer {}

    /**
     * It raised an exception, or ended its process with an error.
     *
     * @param reason in the words of Python, for example {@code ValueError: no version}
     * @param missingModule the module that could not be found; empty if it is something else
     */
    record Raised(String reason, String missingModule) implements HookAnswer {}

    /**
     * It gave no answer, or one that the standard does not allow.
     *
     * @param reason a clause that goes on from the hook's name, for example {@code ended with exit code 139}
     */
    record Failed(String reason) implements HookAnswer {}
}
