package io.github.jvenv.filesystem;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A path that cannot leave the directory it is resolved against: segments parted by {@code /}, none of them empty,
 * {@code .} or {@code ..}, and no NUL, backslash or drive letter. Names from wheels, archives and RECORD files become
 * one of these before they are used. Ordered by their text, so that a sorted set of them has the same order anywhere.
 */
public final class RelativePath implements Comparable<RelativePath> {
    private final String value;

    private RelativePath(String value) {
        this.value = value;
    }

    /**
     * The path with the given text.
     *
     * @throws UnsafePathFailure if that is not safe
     */
    public static RelativePath of(String value) {
        String fault = faultOf(value);
        if (!fault.isEmpty()) {
            throw new UnsafePathFailure(value, fault);
        }
        return new RelativePath(value);
    }

    /** The text, for example {@code lib/python3.13/site-packages/rich/__init__.py}. */
    public String value() {
        return value;
    }

    /** The path with the given text, if that is safe. */
    public static Optional<RelativePath> find(String value) {
        return faultOf(value).isEmpty() ? Optional.of(new RelativePath(value)) : Optional.empty();
    }

    /**
     * The path that a text leads to, without its {@code .}, {@code ..} and empty segments; empty if that is above where it
     * starts, or nowhere, or not safe.
     */
    public static Optional<RelativePath> findNormalized(String text) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : text.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return find(String.join("/", segments));
    }

    /** This path with another one appended, which is as safe as the two. */
    public RelativePath resolve(RelativePath below) {
        return new RelativePath(value + '/' + below.value);
    }

    /** This path with the text of another one appended. */
    public RelativePath resolve(String below) {
        return of(value + '/' + below);
    }

    /**
     * Where this path stands below a directory.
     *
     * @throws UnwritablePathFailure if the platform cannot have such a name: its locale's encoding lacks a letter, or
     *     its file system keeps a character for itself
     */
    public Path below(Path directory) {
        try {
            return directory.resolve(value);
        } catch (InvalidPathException e) {
            throw new UnwritablePathFailure(value, e);
        }
    }

    /** The directory that it lies in; none for a single segment. */
    public Optional<RelativePath> parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new RelativePath(value.substring(0, slash)));
    }

    /** The last segment. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Whether this path lies below the given one; a path does not lie below itself. */
    public boolean isBelow(RelativePath directory) {
        return value.length() > directory.value.length() + 1
                && value.charAt(directory.value.length()) == '/'
                && value.startsWith(directory.value);
    }

    @Override
    public int compareTo(RelativePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelativePath that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String faultOf(String value) {
        if (value.isEmpty()) {
            return "it is empty";
        }
        if (value.indexOf('\0') >= 0 || value.indexOf('\\') >= 0) {
            return "it contains a NUL or a backslash";
        }
        if (value.length() > 1 && value.charAt(1) == ':' && Character.isLetter(value.charAt(0))) {
            return "it starts with a drive letter";
        }
        int start = 0;
        while (start <= value.length()) {
            int slash = value.indexOf('/', start);
            int end = slash < 0 ? value.length() : slash;
            if (end == start) {
                return start == 0 ? "it is absolute" : "it has an empty segment";
            }
            if (value.charAt(start) == '.'
                    && (end == start + 1 || (end == start + 2 && value.charAt(start + 1) == '.'))) {
                return "it has the segment " + value.substring(start, end);
            }
            start = end + 1;
        }
        return "";
    }
}
