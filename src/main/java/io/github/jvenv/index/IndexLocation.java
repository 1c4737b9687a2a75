package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.HostName;
import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.spec.name.ProjectName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an index is: the directory, on a server or on disk, that has a page for each project (PEP 503). */
public final class IndexLocation {
    private final URI url;
    private final String query;
    private final @Nullable Credentials credentials;

    private IndexLocation(URI url, String query, @Nullable Credentials credentials) {
        this.url = url;
        this.query = query;
        this.credentials = credentials;
    }

    /**
     * The index at a URL: {@code https}, {@code http} or {@code file}, with or without a slash at its end, with or
     * without a user name and password. A query, such as a token, goes with every request for a project's page, and not
     * with those for files, whose URLs the pages have.
     */
    public static IndexLocation parse(String text) {
        URI url = LenientUrl.find(text)
                .filter(IndexLocation::isSupported)
                .orElseThrow(() -> new Failure(
                        "The index '" + LenientUrl.find(text).map(SafeUrl::of).orElse("(unreadable)")
                                + "' is not an https, http or file URL.",
                        "Give the URL of a package index with the Simple API, such as"
                                + " https://index.example/simple/."));
        String clean = SafeUrl.of(url);
        URI directory = URI.create(clean.endsWith("/") ? clean : clean + "/");
        String query = url.getRawQuery() == null || isOnDisk(url) ? "" : "?" + url.getRawQuery();
        return new IndexLocation(directory, query, Credentials.find(url).orElse(null));
    }

    /**
     * The index at a URL, or in a directory that exists.
     *
     * @param directory what a relative path is relative to
     * @param home what {@code ~} stands for
     */
    public static IndexLocation parse(String text, Path directory, Path home) {
        return LocalPath.find(text.strip(), directory, home)
                .map(path -> parse(path.toUri().toString()))
                .orElseGet(() -> parse(text));
    }

    /** The directory of pages, without secrets; ends in a slash. */
    public URI url() {
        return url;
    }

    /** The user name and password that stood in the URL. They are good for all that its origin serves. */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /** Whether its URL has a query, which no text shows. */
    public boolean hasQuery() {
        return !query.isEmpty();
    }

    boolean isOnDisk() {
        return isOnDisk(url);
    }

    private static boolean isOnDisk(URI url) {
        return "file".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isSupported(URI url) {
        return switch (String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https", "http" -> HostName.find(url).isPresent();
            case "file" -> url.getRawAuthority() == null && url.getRawPath() != null;
            default -> false;
        };
    }

    URI pageOf(ProjectName project) {
        return url.resolve(project.value() + "/" + query);
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
