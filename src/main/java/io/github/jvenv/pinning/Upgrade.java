package io.github.jvenv.pinning;

import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.surroundings.Narration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The projects whose versions somebody does not want kept.
 *
 * @param requested these projects
 */
public record Upgrade(List<ProjectName> requested) {
    /** Each of them once. */
    public Set<ProjectName> names() {
        return Set.copyOf(requested);
    }

    /** Says which of the names nothing leads to: most often they are misspelt. */
    public void warnOfUnknown(Collection<Resolution> resolutions, Narration narration) {
        SortedSet<ProjectName> unknown = new TreeSet<>(names());
        resolutions.forEach(
                resolution -> resolution.distributions().forEach(distribution -> unknown.remove(distribution.name())));
        if (!unknown.isEmpty()) {
            narration.warning("Nothing asks for "
                    + unknown.stream().map(ProjectName::value).collect(Collectors.joining(", "))
                    + ", so upgrade changes nothing there.");
        }
    }
}
