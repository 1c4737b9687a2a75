package io.github.jvenv.spec.name;

import io.github.jvenv.spec.text.SyntaxFailure;

/** What projects' and extras' names have in common: which are valid, and how their spellings become one. */
final class NameSyntax {
    private NameSyntax() {}

    static boolean isValid(String text) {
        return faultOf(text) < 0;
    }

    static String normalize(String subject, String text) {
        int fault = faultOf(text);
        if (fault >= 0) {
            throw new SyntaxFailure(
                    subject
                            + " has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit",
                    text,
                    fault,
                    Math.min(fault + 1, text.length()));
        }
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetterOrDigit(c)) {
                normal.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else if (normal.charAt(normal.length() - 1) != '-') {
                normal.append('-');
            }
        }
        return normal.toString();
    }

    /** Index of the first character that must not be there, the length where one is missing, or -1. */
    private static int faultOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == text.length() - 1;
            if (!isLetterOrDigit(c) && (edge || !isSeparator(c))) {
                return i;
            }
        }
        return text.isEmpty() ? 0 : -1;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
