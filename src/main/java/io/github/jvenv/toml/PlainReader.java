package io.github.jvenv.toml;

import java.util.Optional;

/**
 * Reads documents as tools write them: single-line strings, decimal integers, booleans, moments in UTC, arrays, tables of
 * one line, and tables and arrays of tables under headers that come once. Everything else, and everything that is wrong, it
 * leaves to the {@link FullReader}: dotted keys before an equals sign, multi-line strings, floats, local times, a table's
 * header after that of a table within it.
 */
final class PlainReader {
    private final PlainScanner scanner;
    private final PlainValues values;
    private final OpenTable root = new OpenTable();

    private PlainReader(String text) {
        this.scanner = new PlainScanner(text);
        this.values = new PlainValues(scanner);
    }

    /** The table of the whole document; empty if it is not plain. */
    static Optional<TomlTable> read(String text) {
        try {
            return Optional.of(new PlainReader(text).document());
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private TomlTable document() throws NotPlain {
        scanner.requirePrintable();
        OpenTable table = root;
        for (scanner.skipLines(); !scanner.isAtEnd(); scanner.skipLines()) {
            if (scanner.peek() == '[') {
                table = header();
            } else {
                int position = scanner.position();
                String key = values.keyAndEquals();
                table.add(key, values.value(), position);
            }
            scanner.expectLineEnd();
        }
        return root.closed();
    }

    /** Reads {@code [a.b.c]} or {@code [[a.b.c]]} and gives the table that it begins. */
    private OpenTable header() throws NotPlain {
        int position = scanner.position();
        scanner.expect('[');
        boolean ofArray = scanner.accept('[');
        OpenTable parent = root;
        scanner.skipBlanks();
        String key = values.key();
        scanner.skipBlanks();
        while (scanner.accept('.')) {
            parent = parent.within(key, position);
            scanner.skipBlanks();
            key = values.key();
            scanner.skipBlanks();
        }
        scanner.expect(']');
        if (ofArray) {
            scanner.expect(']');
        }
        return ofArray ? parent.addElement(key, position) : parent.addTable(key, position);
    }
}
