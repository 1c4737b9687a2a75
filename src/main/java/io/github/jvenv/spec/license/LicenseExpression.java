package io.github.jvenv.spec.license;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An SPDX licence expression in its normal form: identifiers as the SPDX License List spells them, operators in capitals,
 * single spaces.
 *
 * @param value for example {@code Apache-2.0 OR MIT}
 * @see <a href="https://packaging.python.org/en/latest/specifications/license-expression/">License expression (PEP 639)</a>
 */
public record LicenseExpression(String value) {
    /**
     * Checks and normalises an expression.
     *
     * @throws InvalidLicenseFailure if the text is no expression, or has an identifier that is not on the list
     */
    public LicenseExpression {
        value = ExpressionSyntax.normalize(value);
    }

    /**
     * The expression that a text in any spelling is.
     *
     * @throws InvalidLicenseFailure if it is none
     */
    public static LicenseExpression parse(String text) {
        return new LicenseExpression(text);
    }

    /** The expression that a text is, if it is one. */
    public static Optional<LicenseExpression> find(String text) {
        try {
            return Optional.of(new LicenseExpression(text));
        } catch (InvalidLicenseFailure e) {
            return Optional.empty();
        }
    }

    /** Any of several, at the choice of the user; at least one is given. */
    static LicenseExpression anyOf(List<LicenseExpression> expressions) {
        return new LicenseExpression(
                expressions.stream().map(LicenseExpression::value).distinct().collect(Collectors.joining(" OR ")));
    }

    /** All of several; at least one is given. */
    static LicenseExpression allOf(List<LicenseExpression> expressions) {
        return new LicenseExpression(expressions.stream()
                .map(LicenseExpression::value)
                .distinct()
                .map(value -> value.contains(" OR ") ? "(" + value + ")" : value)
                .collect(Collectors.joining(" AND ")));
    }

    /**
     * An expression for a licence that the SPDX list lacks, after its name.
     *
     * @param name any words
     */
    static LicenseExpression reference(String name) {
        String fitting = name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return new LicenseExpression("LicenseRef-" + (fitting.isEmpty() ? "unspecified" : fitting));
    }

    /** Whether this is one identifier of the SPDX License List, and no more. */
    public boolean isIdentifier() {
        return SpdxList.license(value).isPresent();
    }

    @Override
    public String toString() {
        return value;
    }
}
