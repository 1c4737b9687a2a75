package io.github.jvenv.inspection;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** URLs of files on this machine. */
final class FileUrl {
    private FileUrl() {}

    /** The path that one stands for; empty if it is another URL, or none of this machine. */
    static Optional<Path> path(String url) {
        try {
            URI uri = URI.create(url);
            if (!"file".equalsIgnoreCase(uri.getScheme())) {
                return Optional.empty();
            }
            // A host, even that of this machine, is more than the JDK takes.
            return Optional.of(Path.of(new URI("file", null, uri.getPath(), null)));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
