package io.github.jvenv.spec.version;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.text.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a version in any spelling that PEP 440's appendix B allows. It does not throw, as most callers only try. */
final class VersionParser {
    private static final int LONGEST_IN_MESSAGE = 60;

    private final TextScanner scanner;
    private String complaint = "";

    VersionParser(String text) {
        this.scanner = new TextScanner(text);
    }

    /** The version that is the whole text but for whitespace around it; null leads to a {@link #failure()}. */
    @Nullable
    VersionParts parse() {
        scanner.takeWhile(VersionParser::isWhitespace);
        VersionParts version = version();
        if (version == null) {
            return null;
        }
        int end = scanner.position();
        scanner.takeWhile(VersionParser::isWhitespace);
        if (!scanner.isAtEnd()) {
            scanner.moveTo(end);
            complaint = "Expected the end of the version" + after(version.toString());
            return null;
        }
        return version;
    }

    SyntaxFailure failure() {
        int start = scanner.position();
        return new SyntaxFailure(
                complaint,
                scanner.text(),
                start,
                Math.min(start + 1, scanner.text().length()));
    }

    /** What Python's {@code \s} matches. */
    static boolean isWhitespace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Words that say what was read, unless they would be too long to be read themselves. */
    private static String after(String version) {
        return version.length() > LONGEST_IN_MESSAGE ? "" : " after '" + version + "'";
    }

    private @Nullable VersionParts version() {
        acceptIgnoringCase("v");
        if (!isDigit(scanner.peek())) {
            complaint = "Expected a version, which starts with a number";
            return null;
        }
        Numeral first = number();
        Numeral epoch = Numeral.ZERO;
        if (scanner.peek() == '!' && isDigit(scanner.peek(1))) {
            scanner.accept('!');
            epoch = first;
            first = number();
        }
        List<Numeral> release = new ArrayList<>(4);
        release.add(first);
        while (scanner.peek() == '.' && isDigit(scanner.peek(1))) {
            scanner.accept('.');
            release.add(number());
        }
        PreRelease pre = preRelease();
        Numeral post = postRelease();
        Numeral dev = numberAfter("dev");
        String local = null;
        if (scanner.accept('+')) {
            local = local();
            if (local.isEmpty()) {
                complaint = "Expected a letter or digit after '+', where the local version starts";
                return null;
            }
        }
        return new VersionParts(epoch, release, pre, post, dev, local);
    }

    private @Nullable PreRelease preRelease() {
        Numeral number = numberAfter("alpha", "a");
        if (number != null) {
            return new PreRelease(PreReleasePhase.ALPHA, number);
        }
        number = numberAfter("beta", "b");
        if (number != null) {
            return new PreRelease(PreReleasePhase.BETA, number);
        }
        number = numberAfter("preview", "pre", "c", "rc");
        return number == null ? null : new PreRelease(PreReleasePhase.CANDIDATE, number);
    }

    private @Nullable Numeral postRelease() {
        if (scanner.peek() == '-' && isDigit(scanner.peek(1))) {
            scanner.accept('-');
            return number();
        }
        return numberAfter("post", "rev", "r");
    }

    /** The number after the first of the words that is next, separators around it included; zero if it is left out. */
    private @Nullable Numeral numberAfter(String... words) {
        if (scanner.isAtEnd()) {
            return null;
        }
        int start = scanner.position();
        acceptSeparator();
        for (String word : words) {
            if (acceptIgnoringCase(word)) {
                acceptSeparator();
                return number();
            }
        }
        scanner.moveTo(start);
        return null;
    }

    /** The segments as long as they follow one another; empty if there is none. */
    private String local() {
        StringBuilder local = new StringBuilder();
        String segment = scanner.takeWhile(VersionParser::isLetterOrDigit);
        while (!segment.isEmpty()) {
            boolean number = segment.chars().allMatch(VersionParser::isDigit);
            local.append(number ? Numeral.of(segment).digits() : segment.toLowerCase(Locale.ROOT));
            segment = "";
            if (isSeparator(scanner.peek()) && isLetterOrDigit(scanner.peek(1))) {
                acceptSeparator();
                local.append('.');
                segment = scanner.takeWhile(VersionParser::isLetterOrDigit);
            }
        }
        return local.toString();
    }

    private Numeral number() {
        return Numeral.of(scanner.takeWhile(VersionParser::isDigit));
    }

    private boolean acceptIgnoringCase(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = scanner.peek(i);
            if (word.charAt(i) != (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) {
                return false;
            }
        }
        scanner.moveTo(scanner.position() + word.length());
        return true;
    }

    private void acceptSeparator() {
        if (isSeparator(scanner.peek())) {
            scanner.moveTo(scanner.position() + 1);
        }
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
