package io.github.jvenv.wheelbuild;

import java.util.regex.Pattern;

/**
 * The grammar of SPDX licence expressions, as far as it needs no list of identifiers.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/license-expression/">License expression</a>
 */
final class SpdxExpression {
    private static final Pattern TOKEN = Pattern.compile("[()]|[A-Za-z0-9.+-]+");
    private static final Pattern OPERATOR = Pattern.compile("AND|OR|WITH", Pattern.CASE_INSENSITIVE);

    private SpdxExpression() {}

    /** Whether a text is built as an expression is. */
    static boolean isValid(String text) {
        int depth = 0;
        boolean operandExpected = true;
        for (String token : text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1)) {
            boolean opens = token.equals("(");
            boolean closes = token.equals(")");
            boolean operator = OPERATOR.matcher(token).matches();
            if (!TOKEN.matcher(token).matches() || operandExpected == (operator || closes)) {
                return false;
            }
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            operandExpected = operator || opens;
        }
        return depth == 0 && !operandExpected;
    }
}
