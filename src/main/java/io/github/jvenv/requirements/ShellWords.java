package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as a POSIX shell does, and as Python's {@code shlex.split} with its rules: single quotes keep
 * everything, double quotes keep all but a backslash before a quote or backslash, and elsewhere a backslash keeps the next
 * character.
 */
final class ShellWords {
    private static final String SUBJECT = "The option";

    private final TracedText text;
    private final List<TracedText> words = new ArrayList<>();
    private final List<TracedText> parts = new ArrayList<>();
    private int position;

    private ShellWords(TracedText text) {
        this.text = text;
    }

    static List<TracedText> split(TracedText text) {
        ShellWords splitter = new ShellWords(text);
        splitter.split();
        return splitter.words;
    }

    private void split() {
        while (position < text.length()) {
            char c = text.text().charAt(position);
            if (isSpace(c)) {
                endWord();
                position++;
            } else if (c == '\'') {
                singleQuoted();
            } else if (c == '"') {
                doubleQuoted();
            } else if (c == '\\') {
                escaped();
            } else {
                keepUntil(" \t\r\n'\"\\");
            }
        }
        endWord();
    }

    /** Keeps what stands before the next of some characters. */
    private void keepUntil(String ends) {
        int start = position;
        while (position < text.length() && ends.indexOf(text.text().charAt(position)) < 0) {
            position++;
        }
        keep(start, position);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private void endWord() {
        if (!parts.isEmpty()) {
            words.add(TracedText.joined(parts));
            parts.clear();
        }
    }

    private void keep(int start, int end) {
        parts.add(text.part(start, end));
    }

    private void escaped() {
        if (position + 1 == text.length()) {
            throw text.failure(SUBJECT, "Expected a character after '\\'", position, position + 1);
        }
        keep(position + 1, position + 2);
        position += 2;
    }

    private void singleQuoted() {
        int end = text.text().indexOf('\'', position + 1);
        if (end < 0) {
            throw unclosed(position);
        }
        keep(position + 1, end);
        position = end + 1;
    }

    private void doubleQuoted() {
        int opening = position;
        // Even an empty pair of quotes is a word.
        keep(opening + 1, opening + 1);
        position++;
        while (position < text.length() && text.text().charAt(position) != '"') {
            boolean escape =
                    text.text().startsWith("\\\"", position) || text.text().startsWith("\\\\", position);
            position += escape ? 1 : 0;
            if (position < text.length()) {
                keep(position, position + 1);
                position++;
            }
        }
        if (position == text.length()) {
            throw unclosed(opening);
        }
        position++;
    }

    private UnreadableRequirementFailure unclosed(int opening) {
        return text.failure(SUBJECT, "Expected a closing quote", opening, opening + 1);
    }
}
