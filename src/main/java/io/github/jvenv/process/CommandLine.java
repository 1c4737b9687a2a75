package io.github.jvenv.process;

import io.github.jvenv.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of words as a user types them: parted by white space, which quotes or a backslash keep within a word. The rules
 * are those of a POSIX shell without anything that is expanded: between single quotes every character stands for itself,
 * between double quotes all but a backslash before one of {@code " \ $ `}. No shell ever sees the line.
 */
public final class CommandLine {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int position;

    private CommandLine(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws Failure if a quote is not closed, or if the line ends in a backslash
     */
    public static List<String> split(String line) {
        return new CommandLine(line).words();
    }

    private List<String> words() {
        while (position < line.length()) {
            char c = line.charAt(position++);
            if (c == '\'') {
                single();
            } else if (c == '"') {
                twofold();
            } else if (c == '\\') {
                if (position == line.length()) {
                    throw fault("ends in a backslash");
                }
                add(line.charAt(position++));
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                end();
            } else {
                add(c);
            }
        }
        end();
        return List.copyOf(words);
    }

    private void single() {
        int close = line.indexOf('\'', position);
        if (close < 0) {
            throw fault("has a single quote that is not closed");
        }
        word.append(line, position, close);
        inWord = true;
        position = close + 1;
    }

    private void twofold() {
        inWord = true;
        while (position < line.length()) {
            char c = line.charAt(position++);
            if (c == '"') {
                return;
            }
            boolean escapes = c == '\\' && position < line.length() && "\"\\$`".indexOf(line.charAt(position)) >= 0;
            add(escapes ? line.charAt(position++) : c);
        }
        throw fault("has a double quote that is not closed");
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private Failure fault(String fault) {
        return new Failure("The line of arguments '" + line + "' " + fault + ".");
    }
}
