package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Reads the options of a line as Python's {@code optparse} does: {@code --name=value}, {@code --name value}, {@code -nvalue},
 * {@code -n value}, and any beginning of a long name that only one has. Words that belong to no option are kept apart: pip drops
 * them, and here somebody has to complain.
 */
final class OptionReader {
    private final List<GivenOption> options = new ArrayList<>();
    private final List<TracedText> strays = new ArrayList<>();
    private final List<TracedText> words;
    private int next;

    private OptionReader(List<TracedText> words) {
        this.words = words;
    }

    static OptionReader read(TracedText text) {
        OptionReader reader = new OptionReader(ShellWords.split(text));
        reader.read();
        return reader;
    }

    List<GivenOption> options() {
        return options;
    }

    List<TracedText> strays() {
        return strays;
    }

    private void read() {
        while (next < words.size()) {
            TracedText word = words.get(next++);
            if (word.text().equals("--")) {
                strays.addAll(words.subList(next, words.size()));
                next = words.size();
            } else if (word.text().startsWith("--")) {
                longOption(word);
            } else if (word.text().startsWith("-") && word.length() > 1) {
                shortOptions(word);
            } else {
                strays.add(word);
            }
        }
    }

    private void longOption(TracedText word) {
        int equals = word.text().indexOf('=');
        TracedText name = equals < 0 ? word : word.part(0, equals);
        FileOption option = named(name);
        if (!option.takesValue() && equals >= 0) {
            throw word.failure(GivenOption.SUBJECT, option + " takes no value", equals, word.length());
        }
        TracedText value = equals >= 0 ? word.from(equals + 1) : valueOf(option, name);
        options.add(new GivenOption(option, name, value));
    }

    private static FileOption named(TracedText name) {
        SortedMap<String, FileOption> all = FileOption.byName();
        FileOption exact = all.get(name.text());
        if (exact != null) {
            return exact;
        }
        List<Map.Entry<String, FileOption>> possible = all.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("--") && entry.getKey().startsWith(name.text()))
                .toList();
        if (possible.size() == 1) {
            return possible.get(0).getValue();
        }
        if (possible.isEmpty()) {
            throw unknown(name);
        }
        throw name.failure(
                GivenOption.SUBJECT,
                "It can stand for " + possible.stream().map(Map.Entry::getKey).collect(Collectors.joining(" or ")));
    }

    /** Several may share a hyphen; the first that takes a value has the rest of the word for it. */
    private void shortOptions(TracedText word) {
        for (int i = 1; i < word.length(); i++) {
            TracedText letter = word.part(i, i + 1);
            FileOption option = FileOption.byName().get("-" + letter.text());
            if (option == null) {
                throw unknown(letter);
            }
            if (!option.takesValue()) {
                options.add(new GivenOption(option, letter, letter.part(1, 1)));
            } else {
                boolean attached = i + 1 < word.length();
                TracedText value = attached ? word.from(i + 1) : valueOf(option, letter);
                options.add(new GivenOption(option, letter, value));
                return;
            }
        }
    }

    private TracedText valueOf(FileOption option, TracedText name) {
        if (!option.takesValue()) {
            return name.part(name.length(), name.length());
        }
        if (next == words.size()) {
            throw name.failure(GivenOption.SUBJECT, option + " needs a value");
        }
        return words.get(next++);
    }

    private static UnreadableRequirementFailure unknown(TracedText name) {
        return name.failure(GivenOption.SUBJECT, "A requirements file has no such option")
                .withHint("The options of a requirements file are "
                        + String.join(", ", FileOption.byName().keySet()) + ".");
    }
}
