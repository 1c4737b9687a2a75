package io.github.jvenv.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Certificates in PEM form, in a file or a directory of files.
 *
 * @param path the file or directory; read when a connection first needs it
 * @param directories lists it, if it is a directory
 */
public record CertificateBundle(Path path, Directories directories) {
    /** How directories are read, which is no business of the network. */
    @FunctionalInterface
    public interface Directories {
        /** What stands in a directory, in an order that is always the same. */
        List<Path> children(Path directory) throws IOException;
    }
}
