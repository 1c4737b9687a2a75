package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.version.Specifier;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;
import java.util.Set;

/** Two sides and how they are to relate: {@code python_version < "3.11"}. */
record Comparison(Operand left, MarkerOperator operator, Operand right) implements Condition {
    /** The comparison as written, but for the names of extras and groups, which become normalised. */
    static Comparison of(Operand left, MarkerOperator operator, Operand right) {
        if (left == MarkerVariable.EXTRA) {
            return new Comparison(left, operator, normalised(right));
        }
        boolean namesAtRight = right instanceof MarkerVariable variable && !variable.isOfEnvironment();
        return new Comparison(namesAtRight ? normalised(left) : left, operator, right);
    }

    private static Operand normalised(Operand side) {
        return side instanceof Operand.Literal literal ? new Operand.Literal(Names.normalised(literal.value())) : side;
    }

    @Override
    public boolean mentions(MarkerVariable variable) {
        return left == variable || right == variable;
    }

    @Override
    public boolean holds(MarkerValues values) {
        if (left instanceof MarkerVariable variable) {
            if (variable.kind() == MarkerVariable.Kind.NAMES) {
                values.names(variable, this);
                throw new UndefinedMarkerFailure(this, "ask with \"name\" in " + variable);
            }
            return compare(values.text(variable, this), textOf(right), variable.kind());
        }
        if (right instanceof MarkerVariable variable) {
            if (variable.kind() == MarkerVariable.Kind.NAMES) {
                return isAmong(textOf(left), values.names(variable, this));
            }
            return compare(textOf(left), values.text(variable, this), variable.kind());
        }
        throw new UndefinedMarkerFailure(this, "neither side is a variable");
    }

    /** A variable at the right of another one stands for its own name: that is what {@code packaging} makes of it. */
    private static String textOf(Operand side) {
        return side instanceof Operand.Literal literal ? literal.value() : side.toString();
    }

    private boolean compare(String leftText, String rightText, MarkerVariable.Kind kind) {
        if (kind == MarkerVariable.Kind.VERSION && operator != MarkerOperator.IN && operator != MarkerOperator.NOT_IN) {
            Optional<Specifier> specifier = Specifier.find(operator.symbol() + rightText);
            if (specifier.isPresent()) {
                return isWithin(leftText, specifier.get());
            }
        }
        return switch (operator) {
            case IN -> rightText.contains(leftText);
            case NOT_IN -> !rightText.contains(leftText);
            case EQUAL, AT_MOST, AT_LEAST -> leftText.equals(rightText);
            case NOT_EQUAL -> !leftText.equals(rightText);
            // Texts have no order.
            case LESS, GREATER -> false;
            case COMPATIBLE, ARBITRARY_EQUAL -> throw versionsOnly();
        };
    }

    /** What is no version is in no range; only {@code ===} compares texts. */
    private boolean isWithin(String text, Specifier specifier) {
        if (operator == MarkerOperator.ARBITRARY_EQUAL) {
            return text.equalsIgnoreCase(specifier.text());
        }
        return Version.find(text).filter(specifier::contains).isPresent();
    }

    private boolean isAmong(String name, Set<String> names) {
        return switch (operator) {
            case IN -> names.contains(Names.normalised(name));
            case NOT_IN -> !names.contains(Names.normalised(name));
            // A name is no set.
            case EQUAL, AT_MOST, AT_LEAST, LESS, GREATER -> false;
            case NOT_EQUAL -> true;
            case COMPATIBLE, ARBITRARY_EQUAL -> throw versionsOnly();
        };
    }

    private UndefinedMarkerFailure versionsOnly() {
        return new UndefinedMarkerFailure(this, operator + " compares versions");
    }

    @Override
    public String toString() {
        return left + " " + operator + " " + right;
    }
}
