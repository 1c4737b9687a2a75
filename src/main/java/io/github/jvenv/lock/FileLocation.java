package io.github.jvenv.lock;

import io.github.jvenv.url.PercentCoding;
import java.net.URI;
import java.util.Optional;

/**
 * Where a file or a repository is: a URL, a path on this machine, or both, of which the path counts first.
 *
 * @param url absolute; may carry credentials
 * @param path absolute, or relative to the lock file's directory and then maybe with slashes on Windows too
 */
public record FileLocation(Optional<URI> url, Optional<String> path) {
    public FileLocation {
        if (url.isEmpty() && path.isEmpty()) {
            throw new InvalidLockFailure("Expected a url or a path");
        }
        url.ifPresent(FileLocation::requireAbsolute);
        path.ifPresent(LockPaths::requirePath);
    }

    /** A place that has only a URL. */
    public static FileLocation at(URI url) {
        return new FileLocation(Optional.of(url), Optional.empty());
    }

    /** A place on this machine. */
    public static FileLocation at(String path) {
        return new FileLocation(Optional.empty(), Optional.of(path));
    }

    private static void requireAbsolute(URI url) {
        if (!url.isAbsolute()) {
            throw new InvalidLockFailure("Expected a URL with a scheme, such as https");
        }
    }

    /** The last part of the path or else of the URL, decoded: the name of the file there. May be empty. */
    public String filename() {
        if (path.isPresent()) {
            String text = path.get();
            char separator = text.indexOf('/') >= 0 ? '/' : '\\';
            return text.substring(text.lastIndexOf(separator) + 1);
        }
        String encoded = url.map(URI::getRawPath).orElse("");
        // A URL's path has %2B for the plus of a local version.
        return PercentCoding.decode(encoded.substring(encoded.lastIndexOf('/') + 1));
    }

    /** The place for people, without what may be secret. */
    @Override
    public String toString() {
        return path.orElseGet(() -> url.map(LockPaths::withoutSecrets)
                .map(text -> text.split("[?#]", 2)[0])
                .orElse(""));
    }
}
