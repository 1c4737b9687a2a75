package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Texts that one build leaves for later ones. They save work, and nothing but work is lost with one that is damaged. */
public final class Note {
    private static final long MOST_BYTES = 64 << 20;

    private Note() {}

    /** What a note says; empty if there is none, or if what stands there is no text in UTF-8 of a size that a note has. */
    public static Optional<String> find(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
