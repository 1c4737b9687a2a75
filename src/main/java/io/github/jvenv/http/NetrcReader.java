package io.github.jvenv.http;

import io.github.jvenv.failure.Failure;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the netrc format: words parted by white space, in quotes or not, with backslashes before characters that stand for
 * themselves; {@code machine NAME} or {@code default}, each followed by {@code login}, {@code account} and
 * {@code password} with a value; macros, which are skipped up to the empty line that ends them; comments. Where the format
 * leaves a choice, Python's {@code netrc} (3.11 and later) is followed, character by character.
 */
final class NetrcReader {
    private static final String WHITE_SPACE = "\n\t\r ";

    private final String text;
    private final String place;
    private final SortedMap<String, NetrcEntry> entries = new TreeMap<>();
    private int position;
    private int line = 1;
    private @Nullable String pushedBack;

    private NetrcReader(String text, String place) {
        // Python reads text files with all line ends made the same.
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.place = place;
    }

    static SortedMap<String, NetrcEntry> read(String text, String place) {
        NetrcReader reader = new NetrcReader(text, place);
        reader.file();
        return reader.entries;
    }

    private void file() {
        while (true) {
            int lineBefore = line;
            String word = word();
            if (word.isEmpty()) {
                return;
            }
            if (word.startsWith("#")) {
                if (line == lineBefore && word.length() == 1) {
                    restOfLine();
                }
                continue;
            }
            switch (word) {
                case "machine" -> entry(name(word));
                case Netrc.DEFAULT -> entry(word);
                case "macdef" -> {
                    word();
                    macro();
                }
                default -> throw failure("expected machine, default or macdef");
            }
        }
    }

    private String name(String keyword) {
        String name = word();
        if (name.isEmpty()) {
            throw failure("expected a name after " + keyword);
        }
        return name;
    }

    private void entry(String name) {
        String login = "";
        String account = "";
        String password = "";
        while (true) {
            int lineBefore = line;
            String word = word();
            if (word.startsWith("#")) {
                if (line == lineBefore) {
                    restOfLine();
                }
                continue;
            }
            switch (word) {
                case "", "machine", Netrc.DEFAULT, "macdef" -> {
                    entries.put(name, new NetrcEntry(login, account, password));
                    pushedBack = word;
                    return;
                }
                case "login", "user" -> login = word();
                case "account" -> account = word();
                case "password" -> password = word();
                default -> throw failure("expected login, account or password");
            }
        }
    }

    /** A macro ends with an empty line, which it must have. */
    private void macro() {
        String read;
        do {
            read = restOfLine();
            if (read.isEmpty()) {
                throw failure("expected an empty line after a macro");
            }
        } while (!read.equals("\n"));
    }

    /** What is left of the line, with its end; empty at the end of the file. Python does not count such lines. */
    private String restOfLine() {
        int end = text.indexOf('\n', position);
        String rest = text.substring(position, end < 0 ? text.length() : end + 1);
        position += rest.length();
        return rest;
    }

    /** The next word; empty at the end, and for two quotes with nothing between. */
    private String word() {
        String again = pushedBack;
        if (again != null) {
            pushedBack = null;
            return again;
        }
        int c = next();
        while (isWhiteSpace(c)) {
            c = next();
        }
        return c == '"' ? quoted() : plain(c);
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        for (int c = next(); c >= 0 && c != '"'; c = next()) {
            append(word, c);
        }
        return word.toString();
    }

    private String plain(int first) {
        StringBuilder word = new StringBuilder();
        for (int c = first; c >= 0 && !isWhiteSpace(c); c = next()) {
            append(word, c);
        }
        return word.toString();
    }

    private void append(StringBuilder word, int c) {
        int meant = c == '\\' ? next() : c;
        if (meant >= 0) {
            word.append((char) meant);
        }
    }

    private int next() {
        if (position == text.length()) {
            return -1;
        }
        char c = text.charAt(position++);
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private static boolean isWhiteSpace(int c) {
        return c >= 0 && WHITE_SPACE.indexOf(c) >= 0;
    }

    /** Names the line, and never what stands in it: that may be a password. */
    private Failure failure(String expected) {
        return new Failure("The file " + place + " cannot be read as netrc: " + expected + ", in line " + line + ".");
    }
}
