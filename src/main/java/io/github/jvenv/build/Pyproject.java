package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code pyproject.toml}: values of the kinds that its standard wants, or complaints that show where they are not. */
final class Pyproject {
    static final String NAME = "pyproject.toml";

    private final TomlDocument document;

    private Pyproject(TomlDocument document) {
        this.document = document;
    }

    /**
     * Reads the file of a directory, if it has one.
     *
     * @param tree what the tree is, for people
     * @throws DocumentFailure if it is no TOML
     */
    static Optional<Pyproject> find(Path directory, String tree) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = NAME + " of " + tree;
        if (Files.size(file) > TomlDocument.MOST_BYTES) {
            throw new Failure(name + " has more than the " + TomlDocument.MOST_BYTES + " bytes that are read as TOML.");
        }
        return Optional.of(new Pyproject(TomlDocument.parse(Files.readAllBytes(file), name)));
    }

    /** A table at the top. */
    Optional<TomlTable> table(String name) {
        return table(document.root(), name);
    }

    /** A table of a table. */
    Optional<TomlTable> table(TomlTable outer, String key) {
        Optional<TomlValue> value = outer.find(key);
        if (value.isPresent() && !(value.get() instanceof TomlTable)) {
            throw failureAt(
                    outer,
                    key,
                    "Expected '" + key + "' to be a table, found " + value.get().kind());
        }
        return value.map(TomlTable.class::cast);
    }

    /** A string of a table. */
    Optional<String> string(TomlTable table, String key) {
        Optional<TomlValue> value = table.find(key);
        if (value.isPresent() && !(value.get() instanceof TomlValue.Text)) {
            throw failureAt(
                    table,
                    key,
                    "Expected '" + key + "' to be a string, found "
                            + value.get().kind());
        }
        return value.map(text -> ((TomlValue.Text) text).value());
    }

    /** A list of strings of a table. */
    Optional<List<String>> strings(TomlTable table, String key) {
        return array(table, key).map(array -> texts(array, key));
    }

    /** A list of requirements of a table. */
    Optional<List<Requirement>> requirements(TomlTable table, String key) {
        Optional<TomlArray> array = array(table, key);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String text : texts(array.get(), key)) {
            try {
                requirements.add(Requirement.parse(text));
            } catch (SyntaxFailure e) {
                throw document.failureWithin(array.get().positionOf(requirements.size()), e);
            }
        }
        return Optional.of(requirements);
    }

    /** A complaint about the value of a key. */
    DocumentFailure failureAt(TomlTable table, String key, String complaint) {
        return document.failureOfValue(table.positionOf(key), complaint);
    }

    /** A complaint about a table at the top. */
    DocumentFailure failureIn(String table, String complaint) {
        return document.failureAt(document.root().positionOf(table), complaint);
    }

    private Optional<TomlArray> array(TomlTable table, String key) {
        Optional<TomlValue> value = table.find(key);
        if (value.isPresent() && !(value.get() instanceof TomlArray)) {
            throw failureAt(
                    table,
                    key,
                    "Expected '" + key + "' to be an array of strings, found "
                            + value.get().kind());
        }
        return value.map(TomlArray.class::cast);
    }

    private List<String> texts(TomlArray array, String key) {
        List<String> texts = new ArrayList<>();
        for (TomlValue value : array.values()) {
            if (!(value instanceof TomlValue.Text text)) {
                throw document.failureOfValue(
                        array.positionOf(texts.size()),
                        "Expected '" + key + "' to be an array of strings, found " + value.kind() + " in it");
            }
            texts.add(text.value());
        }
        return texts;
    }
}
