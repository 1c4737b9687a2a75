package io.github.jvenv.image;

/** What stands at one path of an image. Directories follow from the paths of the others, unless they are empty. */
public sealed interface ImageEntry {
    /**
     * A regular file.
     *
     * @param content its bytes
     * @param executable whether it can be run: mode 755, and 644 otherwise
     */
    record FileEntry(Content content, boolean executable) implements ImageEntry {}

    /**
     * A symbolic link.
     *
     * @param target the link's text: relative to the directory that holds the link, or absolute
     */
    record LinkEntry(String target) implements ImageEntry {}

    /** A directory with nothing in it. */
    record EmptyDirectory() implements ImageEntry {}
}
