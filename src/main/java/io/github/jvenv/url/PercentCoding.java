package io.github.jvenv.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Text in the parts of URLs, where an octet may stand as a percent sign and two digits (RFC 3986, section 2.1). */
public final class PercentCoding {
    private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

    private PercentCoding() {}

    /**
     * A text with every octet of its UTF-8 encoded but ASCII letters and digits.
     *
     * @param plain what is left as it is besides
     */
    public static String encode(String text, String plain) {
        return encode(text.getBytes(UTF_8), plain);
    }

    /** The same of octets that are a text already. */
    public static String encode(byte[] octets, String plain) {
        StringBuilder encoded = new StringBuilder(octets.length);
        for (byte octet : octets) {
            char c = (char) (octet & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || plain.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                append(octet, encoded);
            }
        }
        return encoded.toString();
    }

    /**
     * A part of a URL as people write it, with every octet of the UTF-8 of what may not stand there encoded: space, control
     * characters, all beyond ASCII, and a percent sign that encodes nothing. What is encoded stays as it is.
     *
     * @param forbidden what else may not stand there
     */
    public static String encodeForbidden(String text, String forbidden) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean allowed = c > ' ' && c < 0x7f && forbidden.indexOf(c) < 0;
            if (allowed && (c != '%' || isEncoded(text, i))) {
                encoded.append((char) c);
            } else {
                append(c, encoded);
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    /** Adds a character to a text as the octets of its UTF-8. */
    private static void append(int codePoint, StringBuilder encoded) {
        for (byte octet : Character.toString(codePoint).getBytes(UTF_8)) {
            append(octet, encoded);
        }
    }

    private static void append(byte octet, StringBuilder encoded) {
        encoded.append('%').append(DIGITS.toHexDigits(octet));
    }

    /** Encoded octets read as UTF-8; what is not encoded stays, and so does a percent sign that encodes nothing. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            if (isEncoded(text, i)) {
                octets.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else {
                int c = text.codePointAt(i);
                octets.writeBytes(Character.toString(c).getBytes(UTF_8));
                i += Character.charCount(c);
            }
        }
        return octets.toString(UTF_8);
    }

    /** Whether an encoded octet begins at an index. */
    private static boolean isEncoded(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(index + 1))
                && HexFormat.isHexDigit(text.charAt(index + 2));
    }
}
