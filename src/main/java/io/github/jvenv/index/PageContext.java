package io.github.jvenv.index;

import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.spec.name.ProjectName;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose page is read, and from where.
 *
 * @param project the project that the page is about
 * @param url where the page came from in the end, after redirects
 * @param warnings is told what a user should know though it stops nothing
 */
record PageContext(ProjectName project, URI url, Warnings warnings) {
    /** More files than any project has; the largest known has some 50,000. */
    static final int MOST_FILES = 250_000;

    private static final AsciiSet PLAIN = AsciiSet.alphanumericAnd("-_.~!/:+=&?,;");

    MalformedPageFailure failure(String fault) {
        return failure(fault, null);
    }

    MalformedPageFailure failure(String fault, @Nullable Throwable cause) {
        return new MalformedPageFailure(project, SafeUrl.of(url), fault, cause);
    }

    /** Stops at a page that would fill the memory. */
    void requireCount(int files) {
        if (files > MOST_FILES) {
            throw failure("it lists more than " + MOST_FILES + " files");
        }
    }

    /**
     * Where a reference on the page leads, without its fragment, or nothing if files are not taken from there: only a page on
     * disk may name files on disk, and a page that came over TLS may not send us anywhere without.
     *
     * @param base what the reference is relative to
     */
    Optional<String> fileUrl(URI base, String reference) {
        int hash = reference.indexOf('#');
        String place = hash < 0 ? reference : reference.substring(0, hash);
        if (isPlainHttps(place)) {
            return Optional.of(place);
        }
        return LenientUrl.resolve(base, place)
                .filter(target -> isAllowed(String.valueOf(target.getScheme())))
                .filter(target -> "file".equals(target.getScheme()) || target.getHost() != null)
                .map(URI::toString);
    }

    private boolean isAllowed(String scheme) {
        return switch (scheme) {
            case "https" -> true;
            case "http" -> !"https".equals(url.getScheme());
            case "file" -> "file".equals(url.getScheme());
            default -> false;
        };
    }

    /** Tells the usual case without parsing: there are tens of thousands of files, and few are ever looked at. */
    private static boolean isPlainHttps(String reference) {
        return reference.startsWith("https://") && PLAIN.containsAll(reference);
    }
}
