package io.github.jvenv.lock;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.target.Target;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is wanted of a lock.
 *
 * @param target what it is installed for
 * @param tags what wheels fit the target
 * @param extras the extras to install
 * @param dependencyGroups the groups to install; absent for those that the lock has for default
 * @param noBinary projects whose source distribution is taken though a wheel fits
 * @param onlyBinary projects whose source distribution is never taken
 */
public record SelectionRequest(
        Target target,
        CompatibleTags tags,
        SortedSet<ExtraName> extras,
        Optional<SortedSet<GroupName>> dependencyGroups,
        Predicate<ProjectName> noBinary,
        Predicate<ProjectName> onlyBinary) {
    public SelectionRequest {
        extras = Collections.unmodifiableSortedSet(new TreeSet<>(extras));
        dependencyGroups = dependencyGroups.map(groups -> Collections.unmodifiableSortedSet(new TreeSet<>(groups)));
    }

    /** What is installed on a target if nothing else is asked for. */
    public static SelectionRequest of(Target target) {
        return new SelectionRequest(
                target, target.tags(), new TreeSet<>(), Optional.empty(), project -> false, project -> false);
    }

    /** The same with these extras. */
    public SelectionRequest withExtras(Collection<ExtraName> wanted) {
        return new SelectionRequest(target, tags, new TreeSet<>(wanted), dependencyGroups, noBinary, onlyBinary);
    }

    /** The same with these groups, maybe none, in place of those for default. */
    public SelectionRequest withDependencyGroups(Collection<GroupName> wanted) {
        return new SelectionRequest(target, tags, extras, Optional.of(new TreeSet<>(wanted)), noBinary, onlyBinary);
    }

    /** The same with other rules on which kinds of files may be taken. */
    public SelectionRequest withFormats(Predicate<ProjectName> withoutBinary, Predicate<ProjectName> withOnlyBinary) {
        return new SelectionRequest(target, tags, extras, dependencyGroups, withoutBinary, withOnlyBinary);
    }
}
