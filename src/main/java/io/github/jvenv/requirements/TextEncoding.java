package io.github.jvenv.requirements;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to text, as pip decides it: a byte order mark, else a comment in one of the first two lines (PEP 263), else UTF-8.
 * pip would try the encoding of the system's locale after that; here the same file is the same text everywhere.
 */
final class TextEncoding {
    private static final Pattern DECLARATION = Pattern.compile("coding[:=]\\s*([-\\w.]+)");

    /** How Python calls what Java does not know by that name, in lower case and with hyphens. */
    private static final Map<String, Charset> PYTHON_NAMES = Map.of(
            "latin-1", ISO_8859_1,
            "latin", ISO_8859_1,
            "l1", ISO_8859_1,
            "iso8859", ISO_8859_1,
            "u8", UTF_8,
            "utf", UTF_8,
            "utf-8-sig", UTF_8,
            "utf8-ucs2", UTF_8,
            "646", US_ASCII);

    private static final Map<String, Charset> MARKS = new LinkedHashMap<>();

    static {
        // That of UTF-16 begins that of UTF-32.
        MARKS.put("\u00EF\u00BB\u00BF", UTF_8);
        MARKS.put("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE"));
        MARKS.put("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE"));
        MARKS.put("\u00FF\u00FE", UTF_16LE);
        MARKS.put("\u00FE\u00FF", UTF_16BE);
    }

    private TextEncoding() {}

    /** Bytes that are no text, and why: whole sentences. */
    static final class Undecodable extends Exception {
        private final String hint;

        Undecodable(String reason, String hint) {
            super(reason);
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    static String decoded(byte[] bytes) throws Undecodable {
        // One character for each byte that is looked at.
        String start = new String(bytes, 0, Math.min(bytes.length, 4), ISO_8859_1);
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                return decoded(
                        bytes,
                        mark.getKey().length(),
                        mark.getValue(),
                        mark.getValue().name());
            }
        }
        Optional<String> declared = declared(bytes);
        if (declared.isEmpty()) {
            return decoded(bytes, 0, UTF_8, "UTF-8");
        }
        return decoded(bytes, 0, named(declared.get()), declared.get());
    }

    private static Optional<String> declared(byte[] bytes) {
        int end = 0;
        for (int line = 0; line < 2 && end < bytes.length; line++) {
            int start = end;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Matcher matcher = DECLARATION.matcher(new String(bytes, start, end - start, ISO_8859_1));
            if (bytes[start] == '#' && matcher.find()) {
                return Optional.of(matcher.group(1));
            }
            end++;
        }
        return Optional.empty();
    }

    private static Charset named(String name) throws Undecodable {
        String hyphens = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        Charset pythons = PYTHON_NAMES.get(hyphens);
        if (pythons != null) {
            return pythons;
        }
        for (String spelling :
                List.of(name, hyphens, hyphens.replace('-', '_'), "iso-" + hyphens, hyphens.replace("-", ""))) {
            try {
                return Charset.forName(spelling);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Another spelling may do.
            }
        }
        throw new Undecodable(
                "Its first lines say that its encoding is '" + name + "', which is not known here.",
                "Save it as UTF-8.");
    }

    private static String decoded(byte[] bytes, int start, Charset charset, String name) throws Undecodable {
        ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
        } catch (CharacterCodingException e) {
            long line = 1;
            for (byte octet : Arrays.copyOf(bytes, rest.position())) {
                line += octet == '\n' ? 1 : 0;
            }
            throw new Undecodable(
                    "Its line " + line + " is not " + name + ".",
                    "Save it as UTF-8, or name its encoding in its first line: \"# -*- coding: latin-1 -*-\".");
        }
    }
}
