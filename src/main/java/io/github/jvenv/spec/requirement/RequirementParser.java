package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.text.TextScanner;
import io.github.jvenv.spec.version.SpecifierSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grammar of requirements. Spaces and tabs may stand between any two parts:
 *
 * <pre>
 *   requirement = name extras? (versions | "(" versions ")" | "@" URL whitespace)? (";" marker)?
 *   extras      = "[" (extra ("," extra)*)? "]"
 *   versions    = (specifier ("," specifier)* ","?)?
 * </pre>
 */
final class RequirementParser {
    private final TextScanner scanner;

    RequirementParser(String text) {
        scanner = new TextScanner(text);
    }

    Requirement parse() {
        scanner.skipWhitespace();
        ProjectName name = name("Expected the name of a project", ProjectName::parse);
        scanner.skipWhitespace();
        SortedSet<ExtraName> extras = extras();
        scanner.skipWhitespace();
        if (scanner.accept('@')) {
            String url = url();
            return new Requirement(
                    name, extras, SpecifierSet.ALL, url, marker("Expected ' ;' and a marker, or the end"));
        }
        SpecifierSet specifiers = versions();
        String expected = specifiers.equals(SpecifierSet.ALL)
                ? "Expected extras, a version specifier, '@' and a URL, ';' and a marker, or the end"
                : "Expected ',' and a version specifier, ';' and a marker, or the end";
        return new Requirement(name, extras, specifiers, null, marker(expected));
    }

    private <T> T name(String expected, Function<String, T> parse) {
        int start = scanner.position();
        scanner.takeWhile(RequirementParser::isNamePart);
        int end = scanner.position();
        // A name ends with a letter or digit: what follows that belongs to the next part, which will say what is wrong.
        while (end > start && !isLetterOrDigit(scanner.text().charAt(end - 1))) {
            end--;
        }
        scanner.moveTo(end);
        if (end == start) {
            throw scanner.failure(expected);
        }
        return within(start, end, parse);
    }

    private SortedSet<ExtraName> extras() {
        SortedSet<ExtraName> extras = new TreeSet<>();
        int start = scanner.position();
        if (!scanner.accept('[')) {
            return extras;
        }
        scanner.skipWhitespace();
        boolean more = isNamePart(scanner.peek());
        while (more) {
            extras.add(name("Expected the name of an extra", ExtraName::parse));
            scanner.skipWhitespace();
            more = scanner.accept(',');
            scanner.skipWhitespace();
        }
        if (!scanner.accept(']')) {
            throw scanner.isAtEnd()
                    ? scanner.failureSince(start, "Expected ']' after the extras")
                    : scanner.failure("Expected ',' and the name of an extra, or ']'");
        }
        return extras;
    }

    private String url() {
        scanner.skipWhitespace();
        String url = scanner.takeWhile(c -> c != ' ' && c != '\t');
        if (url.isEmpty()) {
            throw scanner.failure("Expected a URL after '@'");
        }
        return url;
    }

    private SpecifierSet versions() {
        int opening = scanner.position();
        if (!scanner.accept('(')) {
            return specifiers();
        }
        SpecifierSet specifiers = specifiers();
        if (!scanner.accept(')')) {
            throw scanner.isAtEnd()
                    ? scanner.failureSince(opening, "Expected ')' after the version specifiers")
                    : scanner.failure("Expected ',' and a version specifier, or ')'");
        }
        return specifiers;
    }

    private SpecifierSet specifiers() {
        scanner.skipWhitespace();
        if ("~=!<>".indexOf(scanner.peek()) < 0) {
            return SpecifierSet.ALL;
        }
        int start = scanner.position();
        scanner.takeWhile(c -> c != ';' && c != ')' && c != '\n' && c != '\r');
        int end = scanner.position();
        rejectEmptySpecifier(start, end);
        rejectOtherSpace(start, end);
        return within(start, end, SpecifierSet::parse);
    }

    /** One comma at the end is allowed, as {@code packaging} allows it; two in a row are not. */
    private void rejectEmptySpecifier(int start, int end) {
        boolean afterComma = false;
        for (int i = start; i < end; i++) {
            char c = scanner.text().charAt(i);
            if (c == ',' && afterComma) {
                throw new SyntaxFailure("Expected a version specifier", scanner.text(), i, i + 1);
            }
            afterComma = c == ',' || (afterComma && (c == ' ' || c == '\t'));
        }
    }

    /** Any space may follow an operator; elsewhere it is a space or a tab, though not where specifiers stand alone. */
    private void rejectOtherSpace(int start, int end) {
        boolean afterOperator = false;
        for (int i = start; i < end; i++) {
            char c = scanner.text().charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
            if (space && c != ' ' && c != '\t' && !afterOperator) {
                throw new SyntaxFailure("Expected a space or tab in place of this character", scanner.text(), i, i + 1);
            }
            afterOperator = "~=!<>".indexOf(c) >= 0 || (afterOperator && space);
        }
    }

    private @Nullable Marker marker(String expected) {
        scanner.skipWhitespace();
        if (scanner.isAtEnd()) {
            return null;
        }
        scanner.expect(';', expected);
        return within(scanner.position(), scanner.text().length(), Marker::parse);
    }

    /** A part of the text, read by its own standard, with its faults shown in the whole text. */
    private <T> T within(int start, int end, Function<String, T> parse) {
        try {
            return parse.apply(scanner.text().substring(start, end));
        } catch (SyntaxFailure e) {
            throw e.within(scanner.text(), start);
        }
    }

    private static boolean isNamePart(int c) {
        return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
