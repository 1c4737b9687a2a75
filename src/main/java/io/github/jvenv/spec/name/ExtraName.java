package io.github.jvenv.spec.name;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Optional;

/**
 * The normalised name of an extra: a set of optional dependencies that a project offers.
 *
 * @param value the normalised name, for example {@code async-client}
 * @see <a href="https://peps.python.org/pep-0685/">PEP 685</a>
 */
public record ExtraName(String value) implements Comparable<ExtraName> {
    /**
     * Checks and normalises a name.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public ExtraName {
        value = NameSyntax.normalize("The name of an extra", value);
    }

    /**
     * The extra that a name in any spelling stands for.
     *
     * @throws SyntaxFailure if the standard does not allow the name
     */
    public static ExtraName parse(String text) {
        return new ExtraName(text);
    }

    /** The extra that a text names, if the standard allows the name. */
    public static Optional<ExtraName> find(String text) {
        return NameSyntax.isValid(text) ? Optional.of(new ExtraName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ExtraName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
