package io.github.jvenv.spec.tag;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.text.TextScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a compressed tag set: three parts joined by {@code -}, each of alternatives joined by {@code .}, which stand for
 * every combination.
 */
final class TagSetParser {
    /** The most tags that one set may stand for. Real wheels have a few dozen. */
    static final int MOST_TAGS = 10_000;

    private final TextScanner scanner;

    TagSetParser(String text) {
        scanner = new TextScanner(text);
    }

    SortedSet<Tag> parse() {
        List<String> interpreters = interpreters();
        scanner.expect('-', "Expected '-' and an ABI, such as cp313 or none, after the interpreter");
        List<String> abis = alternatives("an ABI, such as cp313 or none");
        scanner.expect('-', "Expected '-' and a platform, such as win_amd64 or any, after the ABI");
        List<String> platforms = alternatives("a platform, such as win_amd64 or any");
        scanner.expectEnd("A tag has three parts: interpreter, ABI and platform");
        if ((long) interpreters.size() * abis.size() * platforms.size() > MOST_TAGS) {
            throw scanner.failureSince(0, "Expected at most " + MOST_TAGS + " tags in one set");
        }
        SortedSet<Tag> tags = new TreeSet<>();
        for (String interpreter : interpreters) {
            for (String abi : abis) {
                for (String platform : platforms) {
                    tags.add(new Tag(interpreter, abi, platform));
                }
            }
        }
        return Collections.unmodifiableSortedSet(tags);
    }

    private List<String> interpreters() {
        int start = scanner.position();
        List<String> interpreters = alternatives("an interpreter, such as cp313 or py3");
        for (String interpreter : interpreters) {
            if (!isIdentifier(interpreter)) {
                throw new SyntaxFailure(
                        "Expected an interpreter, such as cp313 or py3",
                        scanner.text(),
                        start,
                        start + interpreter.length());
            }
            start += interpreter.length() + 1;
        }
        return interpreters;
    }

    private List<String> alternatives(String expected) {
        List<String> alternatives = new ArrayList<>();
        do {
            String alternative = scanner.takeWhile(c -> c != '.' && c != '-');
            if (alternative.isEmpty()) {
                throw scanner.failure("Expected " + expected);
            }
            alternatives.add(alternative);
        } while (scanner.accept('.'));
        return alternatives;
    }

    private static boolean isIdentifier(String text) {
        int first = text.codePointAt(0);
        return (first == '_' || Character.isUnicodeIdentifierStart(first))
                && text.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }
}
