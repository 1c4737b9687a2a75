package io.github.jvenv.archive;

import java.util.Iterator;

/** An archive before it is compressed. */
public final class ArchivedFiles {
    private final Iterator<? extends ArchivedFile> files;
    private final int unit;
    private final byte[] end;

    /**
     * An archive's parts.
     *
     * @param files in the archive's order; made one by one, as they are asked for
     * @param unit content is followed by zeros up to a multiple of so many bytes, which is a power of two
     * @param end what follows the last file
     */
    public ArchivedFiles(Iterator<? extends ArchivedFile> files, int unit, byte[] end) {
        this.files = files;
        this.unit = unit;
        this.end = end.clone();
    }

    Iterator<? extends ArchivedFile> files() {
        return files;
    }

    int unit() {
        return unit;
    }

    byte[] end() {
        return end.clone();
    }
}
