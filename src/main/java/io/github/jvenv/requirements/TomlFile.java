package io.github.jvenv.requirements;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A TOML document that is asked for values of certain kinds, and says where it has another kind. */
final class TomlFile {
    private final TomlDocument document;

    TomlFile(TomlDocument document) {
        this.document = document;
    }

    /**
     * A string and where it stands.
     *
     * @param position what complaints about it need
     */
    record Word(String text, int position) {}

    TomlTable root() {
        return document.root();
    }

    String name() {
        return document.name();
    }

    /** Where something stands, in words: {@code pyproject.toml line 7}. */
    String place(int position) {
        return document.name() + " line " + document.lineOf(position);
    }

    DocumentFailure failureAt(int position, String complaint) {
        return document.failureAt(position, complaint);
    }

    DocumentFailure failureOfValue(int position, String complaint) {
        return document.failureOfValue(position, complaint);
    }

    Optional<TomlTable> table(TomlTable outer, String key) {
        return outer.find(key).map(value -> {
            if (value instanceof TomlTable table) {
                return table;
            }
            throw document.failureOfValue(
                    outer.positionOf(key), "Expected a table for '" + key + "', and this is " + value.kind());
        });
    }

    Optional<Word> word(TomlTable table, String key) {
        return table.find(key).map(value -> {
            if (value instanceof TomlValue.Text text) {
                return new Word(text.value(), table.positionOf(key));
            }
            throw document.failureOfValue(
                    table.positionOf(key), "Expected a string for '" + key + "', and this is " + value.kind());
        });
    }

    Optional<TomlArray> array(TomlTable table, String key) {
        return table.find(key).map(value -> {
            if (value instanceof TomlArray array) {
                return array;
            }
            throw document.failureOfValue(
                    table.positionOf(key), "Expected an array for '" + key + "', and this is " + value.kind());
        });
    }

    List<Word> words(TomlTable table, String key) {
        List<Word> words = new ArrayList<>();
        Optional<TomlArray> array = array(table, key);
        if (array.isPresent()) {
            for (int i = 0; i < array.get().values().size(); i++) {
                TomlValue value = array.get().values().get(i);
                if (!(value instanceof TomlValue.Text text)) {
                    throw document.failureOfValue(
                            array.get().positionOf(i),
                            "Expected a string in '" + key + "', and this is " + value.kind());
                }
                words.add(new Word(text.value(), array.get().positionOf(i)));
            }
        }
        return words;
    }

    /** The value of a string by some standard. */
    <T> T read(Word word, Function<String, T> parse) {
        try {
            return parse.apply(word.text());
        } catch (SyntaxFailure fault) {
            throw document.failureWithin(word.position(), fault);
        }
    }

    /** A dependency specifier, whose URL has to be absolute. */
    RequestedRequirement requirement(Word word) {
        Requirement requirement = read(word, TomlFile::requirement);
        return RequestedRequirement.of(new RequestedDistribution.Named(requirement), place(word.position()));
    }

    private static Requirement requirement(String text) {
        Requirement requirement = Requirement.parse(text);
        try {
            return requirement.reference().map(requirement::withReference).orElse(requirement);
        } catch (SyntaxFailure fault) {
            throw fault.within(text, text.indexOf(fault.text(), text.indexOf('@')));
        }
    }
}
