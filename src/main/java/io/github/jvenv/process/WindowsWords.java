package io.github.jvenv.process;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command as programs on Windows read them from the one line that they get there: by the rules of the C
 * runtime, which Python has too. Java puts words with spaces in quotes, but knows nothing of quotes within them.
 */
final class WindowsWords {
    private WindowsWords() {}

    /** A command whose words after the first, which is the program, come through as they are. */
    static List<String> of(List<String> words) {
        List<String> quoted = new ArrayList<>(words.subList(0, 1));
        words.stream().skip(1).map(WindowsWords::quoted).forEach(quoted::add);
        return quoted;
    }

    /** A backslash stands for itself, unless a quote follows: then each needs another, and so does the quote. */
    private static String quoted(String word) {
        if (word.indexOf('"') < 0) {
            return word; // what else is to be done Java does
        }
        StringBuilder text = new StringBuilder("\"");
        int backslashes = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '"') {
                text.append("\\".repeat(backslashes + 1));
            }
            text.append(c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return text.append("\\".repeat(backslashes)).append('"').toString();
    }
}
