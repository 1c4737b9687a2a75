package io.github.jvenv.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Versions one of which must be chosen along with a version that cannot be used without any of them. Unlike a dependency
 * it can be of several packages.
 *
 * @param reason why, in words that the solver passes on unread
 * @param members the versions by package, in a stable order; if there are none, the version cannot be used at all
 */
public record Company<P, S>(String reason, Map<P, S> members) {
    public Company {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
