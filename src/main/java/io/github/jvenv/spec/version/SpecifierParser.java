package io.github.jvenv.spec.version;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.text.TextScanner;

/** Reads one specifier, and rejects versions that its operator does not take. */
final class SpecifierParser {
    private final TextScanner scanner;

    SpecifierParser(String text) {
        this.scanner = new TextScanner(text);
    }

    Specifier parse() {
        scanner.takeWhile(VersionParser::isWhitespace);
        VersionOperator operator = operator();
        scanner.takeWhile(VersionParser::isWhitespace);
        int start = scanner.position();
        String text = remainder();
        if (text.isEmpty()) {
            throw scanner.failure("Expected a version after '" + operator + "'");
        }
        if (operator == VersionOperator.IDENTICAL) {
            return identical(text);
        }
        if (text.endsWith(Specifier.WILDCARD)) {
            return prefix(operator, text);
        }
        Version version = version(text);
        rejectLocalVersion(operator, text, version);
        if (operator == VersionOperator.COMPATIBLE && version.parts().release().size() < 2) {
            scanner.moveTo(start + text.length());
            throw scanner.failureSince(start, "Expected two release numbers or more after '~=', as in '~=1.4'");
        }
        return Specifier.of(operator, text, version);
    }

    private VersionOperator operator() {
        for (VersionOperator operator : VersionOperator.values()) {
            if (scanner.accept(operator.symbol())) {
                return operator;
            }
        }
        throw scanner.failure("Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===");
    }

    private String remainder() {
        String text = scanner.text();
        int end = text.length();
        while (end > scanner.position() && VersionParser.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(scanner.position(), end);
    }

    private Specifier identical(String text) {
        scanner.takeWhile(c -> !VersionParser.isWhitespace(c) && c != ';' && c != ')');
        scanner.takeWhile(VersionParser::isWhitespace);
        scanner.expectEnd("Expected the end of the version specifier");
        return Specifier.identical(text);
    }

    private Specifier prefix(VersionOperator operator, String text) {
        int start = scanner.position();
        String prefix = text.substring(0, text.length() - Specifier.WILDCARD.length());
        if (!operator.takesPrefixesAndLocalVersions()) {
            throw failure(
                    "The operator '" + operator + "' does not take a version with '.*'",
                    start + prefix.length(),
                    start + text.length());
        }
        Version version = version(prefix);
        boolean plain = version.toString().equals(version.baseVersion().toString());
        if (!plain || VersionParser.isWhitespace(prefix.charAt(prefix.length() - 1))) {
            throw failure("Expected nothing but release numbers before '.*'", start, start + prefix.length());
        }
        return Specifier.ofPrefix(operator, text, version);
    }

    private void rejectLocalVersion(VersionOperator operator, String text, Version version) {
        if (version.local().isPresent() && !operator.takesPrefixesAndLocalVersions()) {
            int start = scanner.position();
            throw failure(
                    "The operator '" + operator + "' does not take a local version",
                    start + text.indexOf('+'),
                    start + text.length());
        }
    }

    private Version version(String text) {
        try {
            return Version.parse(text);
        } catch (SyntaxFailure failure) {
            throw failure.within(scanner.text(), scanner.position());
        }
    }

    private SyntaxFailure failure(String complaint, int start, int end) {
        return new SyntaxFailure(complaint, scanner.text(), start, end);
    }
}
