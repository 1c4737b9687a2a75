package io.github.jvenv.archive;

import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.nio.file.Path;

/** Writes images in one format. The same image gives the same bytes on any machine, with any number of threads. */
public interface ArchiveWriter {
    /** Writes an archive, which is there when it is whole, and not before. */
    void write(EnvironmentImage image, Path archive) throws IOException;
}
