package io.github.jvenv.spec.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The grammar of licence expressions: operands, {@code +} after an identifier, {@code WITH} and an exception after that,
 * {@code AND} and {@code OR} between, parentheses around. What is allowed is what {@code packaging.licenses} allows.
 */
final class ExpressionSyntax {
    private static final String REFERENCE = "licenseref-";
    private static final Pattern REFERENCE_NAME = Pattern.compile("[A-Za-z0-9.-]+");

    /** What Python's {@code str.split} parts words by. */
    private static final Pattern SPACE =
            Pattern.compile("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private static final Set<String> OPERATORS = Set.of("and", "or", "with");
    private static final Set<String> WORDS = Set.of("and", "or", "with", "(", ")");

    /** As deep as Python's own tokenizer goes. */
    private static final int DEEPEST = 200;

    private final String source;
    private final List<String> tokens = new ArrayList<>();

    /** One reference has many spellings, and the first of them stands for all. */
    private final Map<String, String> references = new HashMap<>();

    private ExpressionSyntax(String source) {
        this.source = source;
    }

    static String normalize(String text) {
        return new ExpressionSyntax(text).normalize();
    }

    private String normalize() {
        for (String found : SPACE.split(source.replace("(", " ( ").replace(")", " ) "), -1)) {
            String token = found.toLowerCase(Locale.ROOT);
            if (token.startsWith(REFERENCE)) {
                references.putIfAbsent(token, "LicenseRef-" + found.substring(REFERENCE.length()));
            }
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        checkOrder();
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean glued =
                    normal.isEmpty() || token.equals(")") || tokens.get(i - 1).equals("(");
            normal.append(glued ? "" : " ").append(normalized(i));
        }
        return normal.toString();
    }

    /** Operands and operators take turns, and parentheses match. */
    private void checkOrder() {
        int depth = 0;
        boolean operandExpected = true;
        for (String token : tokens) {
            boolean beginsOperand = token.equals("(") || !WORDS.contains(token);
            if (beginsOperand != operandExpected) {
                throw fault(
                        operandExpected
                                ? "an identifier is missing before '" + token + "'"
                                : "AND, OR or WITH is missing before '" + token + "'");
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth < 0 || depth > DEEPEST) {
                throw fault(depth < 0 ? "a ')' has no '('" : "parentheses are nested too deeply");
            }
            operandExpected = token.equals("(") || OPERATORS.contains(token);
        }
        if (operandExpected) {
            throw fault(tokens.isEmpty() ? "it is empty" : "it ends where an identifier is missing");
        }
        if (depth > 0) {
            throw fault("a '(' has no ')'");
        }
    }

    private String normalized(int index) {
        String token = tokens.get(index);
        boolean isException = index > 0 && tokens.get(index - 1).equals("with");
        if (token.equals("with")) {
            checkWith(index);
        }
        if (WORDS.contains(token)) {
            return token.toUpperCase(Locale.ROOT);
        }
        if (isException) {
            return SpdxList.exception(token)
                    .orElseThrow(() -> fault("'" + token + "' is no exception of the SPDX License List"));
        }
        if (token.startsWith(REFERENCE)) {
            if (!REFERENCE_NAME.matcher(token.substring(REFERENCE.length())).matches()) {
                throw fault("after LicenseRef- only letters, digits, '.' and '-' may follow");
            }
            return references.getOrDefault(token, token);
        }
        String plus = token.endsWith("+") ? "+" : "";
        return SpdxList.license(token.substring(0, token.length() - plus.length()))
                        .orElseThrow(() -> fault("'" + token + "' is not on the SPDX License List"))
                + plus;
    }

    /** An exception belongs to one licence: WITH has neither a group before it nor one after it. */
    private void checkWith(int index) {
        boolean afterLicense = index > 0
                && !WORDS.contains(tokens.get(index - 1))
                && !(index > 1 && tokens.get(index - 2).equals("with"));
        if (!afterLicense || WORDS.contains(tokens.get(index + 1))) {
            throw fault("WITH stands between a licence and an exception");
        }
    }

    private InvalidLicenseFailure fault(String fault) {
        return new InvalidLicenseFailure(source, fault);
    }
}
