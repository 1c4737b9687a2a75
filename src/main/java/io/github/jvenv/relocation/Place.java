package io.github.jvenv.relocation;

import java.util.Optional;

/** A directory as the files of an environment name it. Texts and paths are raw: they have one character for each byte. */
sealed interface Place permits PosixPlace, WindowsPlace {
    /** The place that an absolute path leads to; none if that is relative, or a root. */
    static Optional<Place> of(String path) {
        Optional<Place> windows = WindowsPlace.find(path).map(place -> place);
        return windows.or(() -> PosixPlace.find(path).map(place -> place));
    }

    /** Its path with slashes, and none at the end. */
    String path();

    /** What comes after this place in a path: empty for the place itself, without a slash at its beginning. */
    Optional<String> within(String path);

    /** Whether a text names it. */
    boolean isIn(String text);

    /** Whether bytes may name it, of which any may be before it. */
    boolean isInBytes(String bytes);

    /** How many bytes it may take to name it, and to see that the name ends there. */
    int longest();

    /** Whether a character of a name of another directory or file would go on there. */
    static boolean isPartOfName(char c) {
        return c == '-' || c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
