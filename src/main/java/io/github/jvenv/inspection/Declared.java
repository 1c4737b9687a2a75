package io.github.jvenv.inspection;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an environment should hold.
 *
 * @param source who says so, to begin a sentence: {@code pylock.toml}
 * @param wanted the projects that have to be there, each with its version where one is fixed
 * @param allowed more projects that may be there
 */
public record Declared(
        String source, SortedMap<ProjectName, Optional<Version>> wanted, SortedSet<ProjectName> allowed) {
    public Declared {
        wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
        allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }
}
