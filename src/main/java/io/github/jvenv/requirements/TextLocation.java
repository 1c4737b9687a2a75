package io.github.jvenv.requirements;

import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a file of requirements is: on this machine, or somewhere else. */
sealed interface TextLocation {
    /** A file on this machine, by its absolute path. */
    record Local(Path path) implements TextLocation {
        @Override
        public Optional<TextLocation> resolve(String reference) {
            Path directory = path.getParent() == null ? path : path.getParent();
            return find(directory, reference);
        }

        @Override
        public String shown(Path base) {
            return path.startsWith(base) && !path.equals(base)
                    ? base.relativize(path).toString().replace(File.separatorChar, '/')
                    : path.toString();
        }
    }

    /** A file behind an {@code http:} or {@code https:} URL. */
    record Remote(URI url) implements TextLocation {
        @Override
        public Optional<TextLocation> resolve(String reference) {
            return isUrl(reference)
                    ? find(Path.of(""), reference).filter(found -> !isRelative(found))
                    : LenientUrl.resolve(url, reference).map(Remote::new);
        }

        @Override
        public boolean lacksDirectoryFor(String reference) {
            return hasScheme(reference, "file:")
                    && find(Path.of(""), reference).filter(Remote::isRelative).isPresent();
        }

        private static boolean isRelative(TextLocation found) {
            return found instanceof Local local && local.path().getRoot() == null;
        }

        @Override
        public String shown(Path base) {
            return SafeUrl.of(url);
        }
    }

    /** Where a path or URL in this file leads to; nothing if the text can be neither. */
    Optional<TextLocation> resolve(String reference);

    /** Whether a reference is a {@code file:} URL with a relative path, and no directory is there that it could count from. */
    default boolean lacksDirectoryFor(String reference) {
        return false;
    }

    /** What it is called in messages, without secrets. */
    String shown(Path base);

    /** The place that a text stands for: a URL, or a path relative to a directory. */
    static Optional<TextLocation> find(Path directory, String text) {
        if (!isUrl(text)) {
            return LocalPaths.find(directory, text).map(Local::new);
        }
        Optional<URI> url = LenientUrl.find(text);
        return hasScheme(text, "file:")
                ? url.flatMap(file -> local(directory, file))
                : url.filter(found -> found.getRawAuthority() != null).map(Remote::new);
    }

    private static Optional<TextLocation> local(Path directory, URI url) {
        boolean here = url.getRawAuthority() == null || url.getRawAuthority().equalsIgnoreCase("localhost");
        // A relative path makes a URL that Java does not take apart.
        String path = url.getPath() == null ? url.getSchemeSpecificPart().replaceFirst("\\?.*", "") : url.getPath();
        // On Windows the path of a URL has a slash before its drive letter.
        boolean drive = File.separatorChar == '\\' && path.matches("/[A-Za-z]:.*");
        return here && !path.isEmpty()
                ? LocalPaths.find(directory, drive ? path.substring(1) : path).map(Local::new)
                : Optional.empty();
    }

    private static boolean isUrl(String text) {
        return hasScheme(text, "http:") || hasScheme(text, "https:") || hasScheme(text, "file:");
    }

    private static boolean hasScheme(String text, String scheme) {
        return text.toLowerCase(Locale.ROOT).startsWith(scheme);
    }
}
