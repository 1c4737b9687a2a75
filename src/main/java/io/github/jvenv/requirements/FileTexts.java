package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Gets the files that are read here, from this machine or another one, and says which one could not be had. */
final class FileTexts {
    /** The largest file that is read; one with every hash of a thousand projects has a tenth of this. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Path base;
    private final RemoteFiles remote;

    FileTexts(Path base, RemoteFiles remote) {
        this.base = base;
        this.remote = remote;
    }

    /**
     * Where a file is.
     *
     * @param kind what it is called in messages, without article
     */
    TextLocation find(String location, String kind) {
        return TextLocation.find(base, location)
                .orElseThrow(() -> new UnreadableFileFailure(
                        "The " + kind,
                        "\"" + location + "\" is neither a path nor a URL that a file can have.",
                        null,
                        null));
    }

    /** The text of a file whose encoding it says itself. */
    String decoded(TextLocation file, String kind, Optional<String> place) {
        byte[] bytes = bytes(file, kind, place);
        try {
            return TextEncoding.decoded(bytes);
        } catch (TextEncoding.Undecodable e) {
            throw new UnreadableFileFailure(subject(file, kind, place), String.valueOf(e.getMessage()), e.hint(), e);
        }
    }

    /**
     * The bytes of a file.
     *
     * @param place where it is named, in words; empty if nowhere that could be told
     */
    byte[] bytes(TextLocation file, String kind, Optional<String> place) {
        String subject = subject(file, kind, place);
        try {
            return bytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileFailure(subject, "There is no such file.", null, e);
        } catch (IOException e) {
            throw new UnreadableFileFailure(subject, words(e), null, e);
        } catch (Failure e) {
            throw new UnreadableFileFailure(subject, e.getMessage(), e.hint().orElse(null), e);
        }
    }

    /** What a system says in one sentence, without the path, which the subject has. */
    private static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Access to it is denied.";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return (reason == null ? e.getClass().getSimpleName() : reason) + ".";
    }

    /** A file in words, for a message that it cannot be read. */
    String subject(TextLocation file, String kind, Optional<String> place) {
        return "The " + kind + " " + file.shown(base)
                + place.map(where -> ", named in " + where + ",").orElse("");
    }

    private byte[] bytes(TextLocation file) throws IOException {
        byte[] bytes = file instanceof TextLocation.Remote away
                ? remote.get(away.url(), MOST_BYTES)
                : localBytes(((TextLocation.Local) file).path());
        if (bytes.length > MOST_BYTES) {
            throw new Failure("It has more than " + MOST_BYTES + " bytes.");
        }
        return bytes;
    }

    private static byte[] localBytes(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Failure("It is a directory.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
