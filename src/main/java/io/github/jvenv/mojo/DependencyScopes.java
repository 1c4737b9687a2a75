package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes of Maven dependencies that have a say in what is installed. */
final class DependencyScopes {
    private static final String NONE = "none";
    private static final List<String> KNOWN = List.of("compile", "runtime", "provided", "test", "system", NONE);

    private DependencyScopes() {}

    /** The scopes that words stand for. */
    static Set<String> parse(List<String> words) {
        Set<String> scopes = new LinkedHashSet<>();
        for (String word : words) {
            if (!KNOWN.contains(word)) {
                throw new Failure("The parameter <dependencyScopes> has '" + word + "', and expected is one of "
                        + String.join(", ", KNOWN) + ".");
            }
            scopes.add(word);
        }
        scopes.remove(NONE);
        return scopes;
    }
}
