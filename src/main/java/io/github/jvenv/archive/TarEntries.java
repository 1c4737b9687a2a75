package io.github.jvenv.archive;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The entries of an image as tar wants them: in the image's order, each directory before what it holds. */
final class TarEntries implements Iterator<TarEntry> {
    private final Iterator<Map.Entry<RelativePath, ImageEntry>> image;
    private final TarAttributes attributes;
    private final Deque<TarEntry> waiting = new ArrayDeque<>();

    /** The directory of the entry before, with a slash at its end; all of those above it have been named too. */
    private String directory = "";

    TarEntries(EnvironmentImage image) {
        this(image, TarAttributes.USUAL);
    }

    /** The entries of an image some of which have attributes of their own. */
    TarEntries(EnvironmentImage image, TarAttributes attributes) {
        this.attributes = attributes;
        this.image = image.entries().entrySet().iterator();
    }

    /** These entries as they stand in an archive, with headers of a kind. */
    ArchivedFiles under(TarHeader header) {
        Iterator<ArchivedFile> files = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return TarEntries.this.hasNext();
            }

            @Override
            public ArchivedFile next() {
                return new Headed(TarEntries.this.next(), header);
            }
        };
        return new ArchivedFiles(files, TarHeader.BLOCK, new byte[TarHeader.END_BYTES]);
    }

    /** An entry whose header is made when it is needed. */
    private record Headed(TarEntry entry, TarHeader kind) implements ArchivedFile {
        @Override
        public byte[] header() {
            return kind.of(entry);
        }

        @Override
        public Optional<Content> content() {
            return entry.content();
        }
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty() || image.hasNext();
    }

    @Override
    public TarEntry next() {
        if (waiting.isEmpty()) {
            if (!image.hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<RelativePath, ImageEntry> entry = image.next();
            String path = entry.getKey().value();
            addDirectoriesOf(path);
            TarEntry usual = tarEntry(path, entry.getValue());
            waiting.add(attributes.find(entry.getKey()).map(usual::with).orElse(usual));
        }
        return waiting.remove();
    }

    /** Paths that share a directory are neighbours in the image's order, so each directory comes up once. */
    private void addDirectoriesOf(String path) {
        String below = path.substring(0, path.lastIndexOf('/') + 1);
        if (below.equals(directory)) {
            return;
        }
        for (int slash = below.indexOf('/'); slash >= 0; slash = below.indexOf('/', slash + 1)) {
            if (!directory.startsWith(below.substring(0, slash + 1))) {
                waiting.add(TarEntry.directory(below.substring(0, slash)));
            }
        }
        directory = below;
    }

    private static TarEntry tarEntry(String path, ImageEntry entry) {
        if (entry instanceof ImageEntry.FileEntry file) {
            return TarEntry.file(path, file.executable(), file.content());
        }
        if (entry instanceof ImageEntry.LinkEntry link) {
            return TarEntry.link(path, link.target());
        }
        return TarEntry.directory(path);
    }
}
