package io.github.jvenv.image;

import io.github.jvenv.filesystem.HardLink;
import io.github.jvenv.filesystem.LinkText;
import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.filesystem.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Puts entries of an image where they belong. The directories above them are there already. */
final class EntryWriter {
    private final Path directory;
    private final LinkMode linkMode;

    EntryWriter(Path directory, LinkMode linkMode) {
        this.directory = directory;
        this.linkMode = linkMode;
    }

    /** Puts an entry where nothing stands. */
    void add(String path, ImageEntry entry) throws IOException {
        put(directory.resolve(path), entry);
    }

    /** Puts an entry in the place of a file or link, which is there until the moment when the new one is. */
    void replace(String path, ImageEntry entry) throws IOException {
        Path target = directory.resolve(path);
        if (entry instanceof ImageEntry.EmptyDirectory) {
            Files.delete(target);
            Files.createDirectory(target);
            return;
        }
        Path temporary = TemporaryFiles.newPath(target.resolveSibling("."));
        try {
            put(temporary, entry);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // Also after the move: a rename between two links to one file leaves both.
            Files.deleteIfExists(temporary);
        }
    }

    private void put(Path target, ImageEntry entry) throws IOException {
        if (entry instanceof ImageEntry.LinkEntry link) {
            Files.createSymbolicLink(target, LinkText.target(link.target()));
        } else if (entry instanceof ImageEntry.FileEntry file) {
            put(target, file);
        } else {
            Files.createDirectory(target);
        }
    }

    private void put(Path target, ImageEntry.FileEntry file) throws IOException {
        if (file.content() instanceof Content.Stored stored) {
            boolean sameMode = stored.member().executable() == file.executable();
            if (sameMode && linkMode == LinkMode.HARDLINK) {
                HardLink.createOrCopy(target, stored.unpacked());
                return;
            }
            if (sameMode) {
                Files.copy(stored.unpacked(), target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                return;
            }
        }
        try (InputStream in = file.content().open();
                OutputStream out = Channels.newOutputStream(NewFile.create(target, file.executable()))) {
            in.transferTo(out);
        }
        if (file.content() instanceof Content.Stored stored) {
            Files.setLastModifiedTime(target, FileTime.from(stored.modifiedNanos(), TimeUnit.NANOSECONDS));
        }
    }
}
