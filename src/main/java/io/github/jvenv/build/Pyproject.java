package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A {@code pyproject.toml}: its tables, and where in it a fault is. */
final class Pyproject {
    static final String NAME = "pyproject.toml";

    /** No real file comes near. */
    private static final long MOST_BYTES = 8 << 20;

    private final String tree;
    private final List<String> lines;
    private final TomlParseResult toml;

    private Pyproject(String tree, List<String> lines, TomlParseResult toml) {
        this.tree = tree;
        this.lines = lines;
        this.toml = toml;
    }

    /**
     * Reads the file of a directory, if it has one.
     *
     * @param tree what the tree is, for people
     * @throws InvalidPyprojectFailure if it is no TOML
     */
    static Optional<Pyproject> find(Path directory, String tree) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new InvalidPyprojectFailure(
                    tree, 0, "It has " + size + " bytes, where at most " + MOST_BYTES + " are read.", null);
        }
        return Optional.of(parse(text(Files.readAllBytes(file), tree), tree));
    }

    static Pyproject parse(String text, String tree) {
        List<String> lines = text.lines().toList();
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().get(0);
            throw failure(tree, lines, error.position(), String.valueOf(error.getMessage()), error);
        }
        return new Pyproject(tree, lines, toml);
    }

    private static String text(byte[] bytes, String tree) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidPyprojectFailure(tree, 0, "It is not UTF-8.", e);
        }
    }

    /** A table at the top; a failure if it is something else. */
    Optional<TomlTable> table(String name) {
        return table(toml, name);
    }

    /** A table of a table; a failure if it is something else. */
    Optional<TomlTable> table(TomlTable outer, String name) {
        Object value = outer.get(List.of(name));
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof TomlTable table) {
            return Optional.of(table);
        }
        throw failureAt(outer, name, "Expected '" + name + "' to be a table");
    }

    /** A string of a table. */
    Optional<String> string(TomlTable table, String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw failure(table.inputPositionOf(List.of(key)), "Expected '" + key + "' to be a string", null);
    }

    /** A list of strings of a table. */
    Optional<List<String>> strings(TomlTable table, String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        String complaint = "Expected '" + key + "' to be a list of strings";
        if (!(value instanceof TomlArray array)) {
            throw failure(table.inputPositionOf(List.of(key)), complaint, null);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String text)) {
                throw failure(array.inputPositionOf(i), complaint, null);
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /** A list of requirements of a table. */
    Optional<List<Requirement>> requirements(TomlTable table, String key) {
        Optional<List<String>> texts = strings(table, key);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String text : texts.get()) {
            try {
                requirements.add(Requirement.parse(text));
            } catch (SyntaxFailure e) {
                TomlPosition position = ((TomlArray) table.get(List.of(key))).inputPositionOf(requirements.size());
                throw new InvalidPyprojectFailure(
                        tree, position.line(), "Its '" + key + "' holds what is no requirement. " + e.getMessage(), e);
            }
        }
        return Optional.of(requirements);
    }

    /** A fault at the value of a key. */
    InvalidPyprojectFailure failureAt(TomlTable table, String key, String complaint) {
        return failure(table.inputPositionOf(List.of(key)), complaint, null);
    }

    /** A fault at the beginning of a table. */
    InvalidPyprojectFailure failureIn(String table, String complaint) {
        return failure(toml.inputPositionOf(List.of(table)), complaint, null);
    }

    private InvalidPyprojectFailure failure(
            @Nullable TomlPosition position, String complaint, @Nullable Throwable cause) {
        return failure(tree, lines, position, complaint, cause);
    }

    private static InvalidPyprojectFailure failure(
            String tree,
            List<String> lines,
            @Nullable TomlPosition position,
            String complaint,
            @Nullable Throwable cause) {
        String sentence = complaint.replaceFirst("\\.\\s*$", "");
        if (position == null || position.line() < 1 || position.line() > lines.size()) {
            return new InvalidPyprojectFailure(tree, 0, sentence + ".", cause);
        }
        String line = lines.get(position.line() - 1);
        int at = Math.min(Math.max(position.column() - 1, 0), line.length());
        String shown = String.valueOf(new SyntaxFailure(sentence, line, at, at).getMessage());
        return new InvalidPyprojectFailure(tree, position.line(), shown, cause);
    }
}
