package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlReader;
import io.github.jvenv.toml.TomlTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A {@code pyproject.toml}: values of the kinds that its standard wants, or complaints that show where they are not. */
final class Pyproject {
    static final String NAME = "pyproject.toml";

    private final TomlDocument document;
    private final TomlReader values;

    private Pyproject(TomlDocument document) {
        this.document = document;
        this.values = new TomlReader(document);
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
        return values.table(outer, key);
    }

    /** A string of a table. */
    Optional<String> string(TomlTable table, String key) {
        return values.word(table, key).map(TomlReader.Word::text);
    }

    /** A list of strings of a table. */
    Optional<List<String>> strings(TomlTable table, String key) {
        return values.words(table, key)
                .map(words -> words.stream().map(TomlReader.Word::text).toList());
    }

    /** A list of requirements of a table. */
    Optional<List<Requirement>> requirements(TomlTable table, String key) {
        return values.words(table, key)
                .map(words -> words.stream()
                        .map(word -> values.parsed(word, Requirement::parse))
                        .toList());
    }

    /** A complaint about the value of a key. */
    DocumentFailure failureAt(TomlTable table, String key, String complaint) {
        return document.failureOfValue(table.positionOf(key), complaint);
    }

    /** A complaint about a table at the top. */
    DocumentFailure failureIn(String table, String complaint) {
        return document.failureAt(document.root().positionOf(table), complaint);
    }
}
