package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;

/**
 * Which of a project's files may be used: wheels, source distributions or both. A project's own name counts more than what is
 * said of all.
 *
 * @param noBinary projects of which no wheel is used
 * @param onlyBinary projects of which only wheels are used
 */
public record FormatControl(Selection noBinary, Selection onlyBinary) {
    /** Everything may be used. */
    public static final FormatControl ANY = new FormatControl(Selection.NONE, Selection.NONE);

    /** The same with one more {@code --no-binary}. */
    public FormatControl withNoBinary(String value) {
        Selection.Pair changed = new Selection.Pair(noBinary, onlyBinary).with(value);
        return new FormatControl(changed.first(), changed.second());
    }

    /** The same with one more {@code --only-binary}. */
    public FormatControl withOnlyBinary(String value) {
        Selection.Pair changed = new Selection.Pair(onlyBinary, noBinary).with(value);
        return new FormatControl(changed.second(), changed.first());
    }

    /** Whether wheels of a project may be used. */
    public boolean allowsWheels(ProjectName project) {
        return onlyBinary.names().contains(project)
                || (!noBinary.names().contains(project) && (onlyBinary.all() || !noBinary.all()));
    }

    /** Whether source distributions of a project may be used. */
    public boolean allowsSources(ProjectName project) {
        return !onlyBinary.names().contains(project) && (noBinary.names().contains(project) || !onlyBinary.all());
    }
}
