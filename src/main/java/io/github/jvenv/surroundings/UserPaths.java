package io.github.jvenv.surroundings;

import io.github.jvenv.discovery.SearchScope;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        Path home = Stream.of(windows ? "USERPROFILE" : "HOME")
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .findFirst()
                .orElse(scope.home());
        return new UserPaths(scope.directory(), home);
    }
}
