package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Of which projects no source distribution is built, and of which no wheel is taken, in the way of pip's options {@code
 * --only-binary} and {@code --no-binary}. What is said later counts: a project is in one of the two lists at most, and its
 * name counts more than {@code :all:}.
 *
 * @param onlyBinary normalised names and {@code :all:}: no source distribution will do
 * @param noBinary normalised names and {@code :all:}: no wheel will do
 * @param preferBinary whether a version with a wheel is better than a later one without
 */
public record FormatControl(SortedSet<String> onlyBinary, SortedSet<String> noBinary, boolean preferBinary) {
    /** Wheels and source distributions of every project will do. */
    public static final FormatControl ANY = new FormatControl(new TreeSet<>(), new TreeSet<>(), false);

    private static final String ALL = ":all:";
    private static final String NONE = ":none:";

    public FormatControl {
        onlyBinary = Collections.unmodifiableSortedSet(new TreeSet<>(onlyBinary));
        noBinary = Collections.unmodifiableSortedSet(new TreeSet<>(noBinary));
    }

    /**
     * This control after somebody has asked for wheels only.
     *
     * @param words names parted by commas, {@code :all:}, or {@code :none:}, which takes back what was said before
     * @throws io.github.jvenv.spec.text.SyntaxFailure if one of them is no name
     */
    public FormatControl withOnlyBinary(String words) {
        SortedSet<String> only = new TreeSet<>(onlyBinary);
        SortedSet<String> none = new TreeSet<>(noBinary);
        say(words, only, none);
        return new FormatControl(only, none, preferBinary);
    }

    /** This control after somebody has asked for no wheels, in the same words. */
    public FormatControl withNoBinary(String words) {
        SortedSet<String> only = new TreeSet<>(onlyBinary);
        SortedSet<String> none = new TreeSet<>(noBinary);
        say(words, none, only);
        return new FormatControl(only, none, preferBinary);
    }

    /** This control with or without wheels of earlier versions before source distributions of later ones. */
    public FormatControl withPreferBinary(boolean preferred) {
        return new FormatControl(onlyBinary, noBinary, preferred);
    }

    /** Whether wheels of a project may be taken. */
    public boolean allowsWheels(ProjectName project) {
        return onlyBinary.contains(project.value())
                || (!noBinary.contains(project.value()) && (onlyBinary.contains(ALL) || !noBinary.contains(ALL)));
    }

    /** Whether source distributions of a project may be built. */
    public boolean allowsSource(ProjectName project) {
        return !onlyBinary.contains(project.value())
                && (noBinary.contains(project.value()) || !onlyBinary.contains(ALL));
    }

    /** As pip reads the value of either option: {@code :all:} replaces all that was said, names after it included. */
    private static void say(String words, SortedSet<String> target, SortedSet<String> other) {
        List<String> rest = new ArrayList<>(List.of(words.split(",")));
        rest.replaceAll(String::strip);
        rest.removeIf(String::isEmpty);
        int all = rest.lastIndexOf(ALL);
        if (all >= 0) {
            other.clear();
            target.clear();
            target.add(ALL);
            rest.subList(0, all + 1).clear();
            if (!rest.contains(NONE)) {
                return;
            }
        }
        for (String word : rest) {
            if (word.equals(NONE)) {
                target.clear();
            } else {
                String name = ProjectName.parse(word).value();
                other.remove(name);
                target.add(name);
            }
        }
    }
}
