package io.github.jvenv.spec.metadata;

import io.github.jvenv.spec.text.SyntaxFailure;

/**
 * A field of core metadata whose value breaks its standard.
 *
 * @param field the field's name as the standard spells it, for example {@code Requires-Dist}
 * @param value the value as it was found
 * @param fault what is wrong with it, shown in the value
 */
public record FieldProblem(String field, String value, SyntaxFailure fault) {
    /** A sentence for each fact: which field, what is wrong, and where in its value. */
    @Override
    public String toString() {
        return "Its field " + field + " is faulty. " + fault.getMessage();
    }
}
