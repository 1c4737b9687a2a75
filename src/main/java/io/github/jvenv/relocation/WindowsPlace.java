package io.github.jvenv.relocation;

import java.util.Optional;

/**
 * A place on Windows. It has many spellings: with slashes, with backslashes, with two of these where they are in quotes, and in
 * capitals or small letters, to which some tools turn all of a path.
 *
 * @param path {@code C:/work/env}
 */
record WindowsPlace(String path) implements Place {
    static Optional<WindowsPlace> find(String path) {
        if (!beginsWithDrive(path, 0)) {
            return Optional.empty();
        }
        String plain = slashed(path).replaceFirst("/+$", "");
        return plain.length() > 2 ? Optional.of(new WindowsPlace(plain)) : Optional.empty();
    }

    /** Whether an absolute path of Windows is there. */
    static boolean beginsWithDrive(String text, int at) {
        return at + 2 < text.length()
                && Character.isLetter(text.charAt(at))
                && text.charAt(at) < 128
                && text.charAt(at + 1) == ':'
                && isSeparator(text.charAt(at + 2));
    }

    @Override
    public Optional<String> within(String other) {
        int end = end(other, 0);
        if (end < 0 || (end < other.length() && !isSeparator(other.charAt(end)))) {
            return Optional.empty();
        }
        return Optional.of(slashed(other.substring(end)).replaceFirst("^/+", ""));
    }

    @Override
    public boolean isIn(String text) {
        // Every file is searched, and a colon is found faster than a letter of either case.
        for (int colon = text.indexOf(':', 1); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = end(text, colon - 1);
            if (end >= 0 && (end == text.length() || !Place.isPartOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isInBytes(String bytes) {
        return isIn(bytes);
    }

    @Override
    public int longest() {
        return 2 * path.length() + 1; // if all of it were backslashes in quotes
    }

    /** Where a spelling of this place ends that begins at an index of a text; less than zero if none does. */
    private int end(String text, int start) {
        int at = start;
        for (int i = 0; i < path.length(); i++) {
            char expected = path.charAt(i);
            if (at == text.length()) {
                return -1;
            }
            char found = text.charAt(at++);
            if (expected == '/') {
                if (!isSeparator(found)) {
                    return -1;
                }
                if (at < text.length() && found == '\\' && text.charAt(at) == '\\') {
                    at++;
                }
            } else if (found != expected && lower(found) != lower(expected)) {
                return -1;
            }
        }
        return at;
    }

    private static String slashed(String path) {
        return path.replace("\\\\", "/").replace('\\', '/');
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    /** Only of ASCII: the other characters are bytes of letters. */
    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
