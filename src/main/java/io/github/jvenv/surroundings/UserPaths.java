package io.github.jvenv.surroundings;

import io.github.jvenv.discovery.SearchScope;
import java.nio.file.Path;
import java.util.Map;

/**
 * What paths that a user writes are relative to.
 *
 * @param directory for relative ones
 * @param home for those that begin with {@code ~}
 */
public record UserPaths(Path directory, Path home) {
    /** As Python takes them: its programs believe the variables about where home is, and Java does not. */
    public static UserPaths of(Surroundings surroundings) {
        SearchScope scope = surroundings.interpreters();
        Map<String, String> variables = scope.environment();
        boolean windows = surroundings.machine().classifier().startsWith("windows");
        String home = variables.getOrDefault(windows ? "USERPROFILE" : "HOME", "");
        return new UserPaths(scope.directory(), home.isEmpty() ? scope.home() : Path.of(home));
    }
}
