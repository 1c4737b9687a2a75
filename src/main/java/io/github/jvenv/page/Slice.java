package io.github.jvenv.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A text in UTF-8 that lies within an array of bytes, which nobody changes. Pages have millions of texts, and few of them are
 * ever looked at as one.
 */
final class Slice {
    static final Slice EMPTY = new Slice(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int start;
    private final int end;

    /** The text from one position to before another. */
    Slice(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    static Slice of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Slice(bytes, 0, bytes.length);
    }

    /** In bytes. */
    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The byte at a place, counted from 0. */
    byte at(int index) {
        return bytes[start + index];
    }

    /** The part from one place to before another. */
    Slice part(int from, int to) {
        return new Slice(bytes, start + from, start + to);
    }

    boolean startsWith(Slice other) {
        return length() >= other.length() && part(0, other.length()).equals(other);
    }

    boolean endsWith(Slice other) {
        return length() >= other.length()
                && part(length() - other.length(), length()).equals(other);
    }

    /** Where an ASCII character is found first from a place on; -1 if it is not. */
    int indexOf(char sign, int from) {
        for (int i = start + from; i < end; i++) {
            if (bytes[i] == sign) {
                return i - start;
            }
        }
        return -1;
    }

    void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, start, target, position, length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slice slice && Arrays.equals(bytes, start, end, slice.bytes, slice.start, slice.end);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, start, end - start, UTF_8);
    }
}
