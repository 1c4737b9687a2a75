package io.github.jvenv.toml;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A document that was read: its top table, and how to complain about what stands at some place of it. Places are indexes in
 * its text, which {@link TomlTable#positionOf} and {@link TomlArray#positionOf} give.
 */
public final class TomlDocument {
    /** The largest document that is read, in bytes; a lock file of a thousand projects for every platform has
     * half of that. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final SourceText source;
    private final TomlTable root;

    private TomlDocument(String name, SourceText source, TomlTable root) {
        this.name = name;
        this.source = source;
        this.root = root;
    }

    /**
     * Reads a file's content: UTF-8, maybe with a byte order mark.
     *
     * @param name what the document is called in messages
     * @throws DocumentFailure if it is not TOML
     */
    public static TomlDocument parse(byte[] content, String name) {
        if (content.length > MOST_BYTES) {
            throw new Failure(
                    name + " has " + content.length + " bytes, and no more than " + MOST_BYTES + " are read as TOML.");
        }
        return parse(decoded(content, name), name);
    }

    /**
     * Reads a text.
     *
     * @param name what the document is called in messages
     * @throws DocumentFailure if it is not TOML
     */
    public static TomlDocument parse(String text, String name) {
        return parse(text, name, 0, 0);
    }

    /**
     * Reads a text that stands within another one, in whose lines and columns it is complained about.
     *
     * @param name what the outer text is called in messages
     * @param linesBefore how many lines of the outer text stand before it
     * @param columnsBefore how many characters of the outer text stand before each of its lines
     * @throws DocumentFailure if it is not TOML
     */
    public static TomlDocument parse(String text, String name, int linesBefore, int columnsBefore) {
        SourceText source = new SourceText(name, text, linesBefore, columnsBefore);
        Optional<TomlTable> plain = PlainReader.read(text);
        return new TomlDocument(name, source, plain.isPresent() ? plain.get() : FullReader.read(text, source));
    }

    private static String decoded(byte[] content, String name) {
        int mark = content.length >= 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer bytes = ByteBuffer.wrap(content, mark, content.length - mark);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new Failure(
                    name + ", line " + line + ": This is not UTF-8, as TOML has to be.", "Save it as UTF-8.", e);
        }
    }

    /** What the document is called in messages. */
    public String name() {
        return name;
    }

    /** The table of everything in it. */
    public TomlTable root() {
        return root;
    }

    /** The line that a place is in, from 1. */
    public int lineOf(int position) {
        return source.lineOf(position);
    }

    /**
     * A complaint about a key, or a table's header.
     *
     * @param position where it begins
     * @param complaint one sentence without its full stop
     */
    public DocumentFailure failureAt(int position, String complaint) {
        return source.failure(position, source.wordEnd(position), complaint);
    }

    /**
     * A complaint about a value.
     *
     * @param position where its key begins or, in an array, itself
     * @param complaint one sentence without its full stop
     */
    public DocumentFailure failureOfValue(int position, String complaint) {
        int start = source.valueStart(position);
        return source.failure(start, source.wordEnd(start), complaint);
    }

    /**
     * A complaint about a part of a string, which does not follow some standard.
     *
     * @param position where its key begins or, in an array, itself
     */
    public DocumentFailure failureWithin(int position, SyntaxFailure fault) {
        int string = source.valueStart(position);
        int start = source.partStart(string, fault.text(), fault.start());
        int end = start == string ? source.wordEnd(string) : start + fault.end() - fault.start();
        return source.failure(start, end, fault.complaint());
    }
}
