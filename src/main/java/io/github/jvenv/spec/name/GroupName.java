package io.github.jvenv.spec.name;

import io.github.jvenv.spec.text.SyntaxFailure;

/**
 * The normalised name of a dependency group: requirements that are for work on a project, and no part of it.
 *
 * @param value the normalised name, for example {@code type-checks}
 * @see <a href="https://peps.python.org/pep-0735/">PEP 735</a>
 */
public record GroupName(String value) implements Comparable<GroupName> {
    /**
     * Checks and normalises a name.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public GroupName {
        value = NameSyntax.normalize("The name of a dependency group", value);
    }

    /**
     * The group that a name in any spelling stands for.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public static GroupName parse(String text) {
        return new GroupName(text);
    }

    @Override
    public int compareTo(GroupName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
