package io.github.jvenv.spec.name;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The normalised name of a project on an index.
 *
 * @param value the normalised name, for example {@code zope-interface}
 * @see <a href="https://packaging.python.org/en/latest/specifications/name-normalization/">Names and normalization</a>
 */
public record ProjectName(String value) implements Comparable<ProjectName> {
    /**
     * Checks and normalises a name.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public ProjectName {
        value = NameSyntax.normalize("A project name", value);
    }

    /**
     * The project that a name in any spelling stands for.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public static ProjectName parse(String text) {
        return new ProjectName(text);
    }

    /** The project that a text names, if the standard allows the name. */
    public static Optional<ProjectName> find(String text) {
        return NameSyntax.isValid(text) ? Optional.of(new ProjectName(text)) : Optional.empty();
    }

    // Written out: resolutions compare these all the time, and what a record has by itself is slow at first.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ProjectName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
