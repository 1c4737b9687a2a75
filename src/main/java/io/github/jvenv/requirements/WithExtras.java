package io.github.jvenv.requirements;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.SortedSet;

/**
 * A path or URL and the extras that stand in brackets at its end.
 *
 * @param subject what stands before the brackets
 * @param brackets the extras, brackets and all; maybe nothing
 */
record WithExtras(TracedText subject, TracedText brackets) {
    /** Something that a list of extras can follow so that the whole is a requirement. */
    private static final String ANY_NAME = "x";

    static WithExtras split(TracedText text) {
        int opening = text.text().lastIndexOf('[');
        // There are brackets, with something in them, and something before them.
        boolean found = text.text().endsWith("]")
                && opening > 0
                && opening < text.length() - 2
                && text.text().indexOf(']', opening) == text.length() - 1;
        if (!found) {
            return new WithExtras(text, text.from(text.length()));
        }
        int end = opening;
        while (end > 0 && PythonText.isSpace(text.text().charAt(end - 1))) {
            end--;
        }
        return new WithExtras(text.part(0, end), text.from(opening));
    }

    SortedSet<ExtraName> extras() {
        return brackets.read(RequirementText.SUBJECT, WithExtras::extras);
    }

    private static SortedSet<ExtraName> extras(String text) {
        try {
            return Requirement.parse(ANY_NAME + text).extras();
        } catch (SyntaxFailure fault) {
            throw new SyntaxFailure(
                    fault.complaint(),
                    text,
                    Math.max(0, fault.start() - ANY_NAME.length()),
                    Math.max(0, fault.end() - ANY_NAME.length()));
        }
    }
}
