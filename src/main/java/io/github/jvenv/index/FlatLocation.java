package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.HostName;
import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that lists distribution files of any projects, without an index's layout: a directory, a page with links, or a
 * single file. What pip and uv call find-links.
 */
public final class FlatLocation {
    private final URI url;
    private final @Nullable Credentials credentials;
    private final Optional<String> origin;

    private FlatLocation(URI url, @Nullable Credentials credentials) {
        this(url, credentials, Optional.empty());
    }

    private FlatLocation(URI url, @Nullable Credentials credentials, Optional<String> origin) {
        this.url = url;
        this.credentials = credentials;
        this.origin = origin;
    }

    /** This place, named elsewhere than in the POM. */
    public FlatLocation namedBy(String where) {
        return new FlatLocation(url, credentials, Optional.of(where));
    }

    /** What it has, in words that fit after "cannot get". */
    String wanted() {
        return "the links" + origin.map(where -> " of " + where).orElse("");
    }

    /**
     * The place that a text names, as pip takes it: the path of something that exists, a {@code file:} URL of something
     * that exists, or the {@code http} or {@code https} URL of a page or of a distribution file.
     *
     * @param directory what a relative path is relative to
     * @param home what {@code ~} stands for
     */
    public static FlatLocation parse(String text, Path directory, Path home) {
        Optional<Path> path = LocalPath.find(text.strip(), directory, home);
        if (path.isPresent()) {
            return new FlatLocation(path.get().toUri(), null);
        }
        URI url = LenientUrl.find(text).orElseThrow(() -> unusable("(unreadable)"));
        return switch (String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> remote(url);
            case "file" -> onDisk(url);
            default -> throw unusable(SafeUrl.of(url));
        };
    }

    private static FlatLocation remote(URI url) {
        if (HostName.find(url).isEmpty()) {
            throw unusable(SafeUrl.of(url));
        }
        return new FlatLocation(
                SafeUrl.withoutUserInfo(url), Credentials.find(url).orElse(null));
    }

    private static FlatLocation onDisk(URI url) {
        try {
            Path path = Path.of(url);
            if (Files.exists(path)) {
                return new FlatLocation(path.toUri(), null);
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // A URL with a host, or without a path: nothing that could be there.
        }
        throw unusable(SafeUrl.of(url));
    }

    private static Failure unusable(String shown) {
        return new Failure(
                "The findLinks location '" + shown
                        + "' is neither an existing file or directory nor an https or http URL.",
                "Relative paths start from the project's directory.");
    }

    /** Where it is, without a user name and password. */
    public URI url() {
        return url;
    }

    /** The user name and password that stood in the URL. */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    boolean isOnDisk() {
        return "file".equals(url.getScheme());
    }

    @Override
    public String toString() {
        return SafeUrl.of(url);
    }
}
