package io.github.jvenv.pinning;

import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Set;

/**
 * What a lock has for all of its targets together.
 *
 * @param files every wheel of an index that it lists, in its order
 * @param without the projects of which it lists no such wheel, and no artifact of Maven's either
 */
public record LockedWheels(List<DistributionFile> files, Set<ProjectName> without) {
    public LockedWheels {
        files = List.copyOf(files);
        without = Set.copyOf(without);
    }
}
