package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.PreReleases;

/**
 * Of which projects pre-releases are candidates. A project's own name counts more than what is said of all.
 *
 * @param allReleases projects whose pre-releases count as other versions do
 * @param onlyFinal projects whose pre-releases never count
 */
public record ReleaseControl(Selection allReleases, Selection onlyFinal) {
    /** Nothing was said: pre-releases count where they are asked for, or nothing else is there. */
    public static final ReleaseControl UNSAID = new ReleaseControl(Selection.NONE, Selection.NONE);

    /** The same with one more {@code --all-releases}. */
    public ReleaseControl withAllReleases(String value) {
        Selection.Pair changed = new Selection.Pair(allReleases, onlyFinal).with(value);
        return new ReleaseControl(changed.first(), changed.second());
    }

    /** The same with one more {@code --only-final}. */
    public ReleaseControl withOnlyFinal(String value) {
        Selection.Pair changed = new Selection.Pair(onlyFinal, allReleases).with(value);
        return new ReleaseControl(changed.second(), changed.first());
    }

    /** The same with {@code --pre}, which leaves what was said of single projects. */
    public ReleaseControl withPre() {
        return new ReleaseControl(new Selection(true, allReleases.names()), onlyFinal);
    }

    /** Whether pre-releases of a project count. */
    public PreReleases of(ProjectName project) {
        if (allReleases.names().contains(project)) {
            return PreReleases.ALLOW;
        }
        if (onlyFinal.names().contains(project)) {
            return PreReleases.DISALLOW;
        }
        if (allReleases.all()) {
            return PreReleases.ALLOW;
        }
        return onlyFinal.all() ? PreReleases.DISALLOW : PreReleases.IF_NECESSARY;
    }
}
