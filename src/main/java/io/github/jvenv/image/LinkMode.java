package io.github.jvenv.image;

/** How a file of the store comes into a directory. */
public enum LinkMode {
    /** It is a hard link: no room is needed, and an edit in place would be seen by all. A copy where links cannot be. */
    HARDLINK,
    /** It is a copy, which may be edited. */
    COPY
}
