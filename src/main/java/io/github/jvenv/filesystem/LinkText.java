package io.github.jvenv.filesystem;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The text of a symbolic link, which may come from outside and lead anywhere: whether it may is for others to say. */
public final class LinkText {
    private LinkText() {}

    /**
     * What a link with a text leads to.
     *
     * @throws UnwritablePathFailure if the platform cannot have such a link: its locale's encoding lacks a letter, or its
     *     file system keeps a character for itself
     */
    public static Path target(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnwritablePathFailure(text, e);
        }
    }
}
