package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.text.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the grammar of markers by recursive descent:
 *
 * <pre>
 *   disjunction = conjunction ("or" conjunction)*
 *   conjunction = condition ("and" condition)*
 *   condition   = "(" disjunction ")" | comparison
 *   comparison  = operand operator operand
 * </pre>
 */
final class MarkerParser {
    /** How deep parentheses may nest; each level costs stack. */
    static final int DEEPEST_NESTING = 100;

    private final TextScanner scanner;
    private int nesting;

    MarkerParser(String text) {
        scanner = new TextScanner(text);
    }

    Condition parse() {
        Condition condition = disjunction();
        scanner.expectEnd("Expected 'and', 'or' or the end of the marker");
        return condition;
    }

    private Condition disjunction() {
        List<Condition.Conjunction> alternatives = new ArrayList<>();
        do {
            alternatives.add(conjunction());
        } while (acceptWord("or"));
        return new Condition.Disjunction(alternatives).simplified();
    }

    private Condition.Conjunction conjunction() {
        List<Condition> conditions = new ArrayList<>();
        do {
            conditions.add(condition());
        } while (acceptWord("and"));
        return new Condition.Conjunction(conditions);
    }

    private Condition condition() {
        scanner.skipWhitespace();
        int start = scanner.position();
        Condition condition = scanner.accept('(') ? nested(start) : comparison();
        scanner.skipWhitespace();
        return condition;
    }

    private Condition nested(int opening) {
        if (++nesting > DEEPEST_NESTING) {
            throw scanner.failureSince(opening, "Expected at most " + DEEPEST_NESTING + " nested parentheses");
        }
        Condition condition = disjunction();
        if (!scanner.accept(')')) {
            throw scanner.failureSince(opening, "Expected 'and', 'or' or a closing parenthesis");
        }
        nesting--;
        return condition;
    }

    private Comparison comparison() {
        Operand left = operand();
        scanner.skipWhitespace();
        MarkerOperator operator = operator();
        scanner.skipWhitespace();
        return Comparison.of(left, operator, operand());
    }

    private Operand operand() {
        char quote = scanner.peek();
        if (quote == '"' || quote == '\'') {
            return literal(quote);
        }
        for (MarkerVariable variable : MarkerVariable.values()) {
            if (acceptWord(variable.standardName())) {
                return variable;
            }
        }
        for (Map.Entry<String, MarkerVariable> old : MarkerVariable.OLD_SPELLINGS.entrySet()) {
            if (acceptWord(old.getKey())) {
                return old.getValue();
            }
        }
        throw unknownWord("Expected a marker variable, such as python_version, or a quoted string");
    }

    private Operand literal(char quote) {
        int start = scanner.position();
        scanner.accept(quote);
        String value = scanner.takeWhile(c -> c != quote);
        if (!scanner.accept(quote)) {
            throw scanner.failureSince(start, "Expected a closing quote");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\n' || c == '\r' || c == '\0') {
                int index = start + 1 + i;
                throw new SyntaxFailure(
                        "A quoted string in a marker has neither backslash nor line break",
                        scanner.text(),
                        index,
                        index + 1);
            }
        }
        return new Operand.Literal(value);
    }

    private MarkerOperator operator() {
        for (MarkerOperator operator : MarkerOperator.values()) {
            if (operator == MarkerOperator.IN) {
                break;
            }
            if (scanner.accept(operator.symbol())) {
                return operator;
            }
        }
        if (acceptWord("in")) {
            return MarkerOperator.IN;
        }
        if (acceptWord("not")) {
            if (!scanner.skipWhitespace() || !acceptWord("in")) {
                throw unknownWord("Expected 'in' after 'not'");
            }
            return MarkerOperator.NOT_IN;
        }
        throw unknownWord("Expected a marker operator: <, <=, ==, !=, >=, >, ~=, ===, in or not in");
    }

    /** Reads a word if it is next and no longer word begins with it. */
    private boolean acceptWord(String word) {
        boolean found = scanner.isNext(word) && !isWordPart(scanner.peek(word.length()));
        return found && scanner.accept(word);
    }

    /** A failure that points at the whole word that is next, if there is one. */
    private SyntaxFailure unknownWord(String complaint) {
        int start = scanner.position();
        scanner.takeWhile(c -> isWordPart((char) c));
        return scanner.failureSince(start, complaint);
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
