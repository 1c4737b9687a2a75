package io.github.jvenv.page;

import io.github.jvenv.http.HostName;
import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What page is being read, from where it came, and what that place may lead to. For one reading of one page. */
public final class PageContext {
    /** More files than any project has; the largest known has some 50,000. */
    static final int MOST_FILES = 250_000;

    private static final Slice HTTPS = Slice.of("https://");
    private static final AsciiSet PLAIN = AsciiSet.alphanumericAnd("-_.~!/:+=&?,;");
    private static final AsciiSet HEX = AsciiSet.of("0123456789ABCDEFabcdef");
    private static final int ESCAPE_LENGTH = 3;

    private final String subject;
    private final URI url;
    private final Predicate<URI> trusted;
    private final Warnings warnings;
    private int insecureFiles;

    /**
     * @param subject what the page lists, in words with which a sentence can begin: {@code The files of flask}
     * @param url where the page came from in the end, after redirects
     * @param trusted whether files may come from a URL though it is less safe than that of the page
     * @param warnings is told what a user should know though it stops nothing
     */
    public PageContext(String subject, URI url, Predicate<URI> trusted, Warnings warnings) {
        this.subject = subject;
        this.url = url;
        this.trusted = trusted;
        this.warnings = warnings;
    }

    URI url() {
        return url;
    }

    /** The page in words, with which a sentence can begin. */
    String pageInWords() {
        return subject + " at " + SafeUrl.of(url);
    }

    /**
     * Says that the page cannot be read.
     *
     * @param fault what is wrong with it, in words that go on after a colon
     */
    public MalformedPageFailure failure(String fault) {
        return failure(fault, null);
    }

    /** The same, with what led to it. */
    public MalformedPageFailure failure(String fault, @Nullable Throwable cause) {
        return new MalformedPageFailure(this, fault, cause);
    }

    void warn(String message) {
        warnings.warn(message);
    }

    /** Stops at a page that would fill the memory. */
    void requireCount(int files) {
        if (files > MOST_FILES) {
            throw failure("it lists more than " + MOST_FILES + " files");
        }
    }

    /**
     * Where a reference on the page leads, without its fragment, or nothing if files are not taken from there: only a
     * page on disk may name files on disk, and a page that came over TLS may not send us anywhere without.
     *
     * @param base what the reference is relative to
     */
    Optional<String> fileUrl(URI base, String reference) {
        int hash = reference.indexOf('#');
        String place = hash < 0 ? reference : reference.substring(0, hash);
        if (isPlainHttps(Slice.of(place))) {
            return Optional.of(place);
        }
        return LenientUrl.resolve(base, place)
                .map(PageContext::withoutQueryOnDisk)
                .filter(this::isAllowed)
                .map(URI::toString);
    }

    /** Pages that were saved from a server may have queries; on disk there are none, and pip leaves them out. */
    private static URI withoutQueryOnDisk(URI target) {
        String text = target.toString();
        return scheme(target).equals("file") && target.getRawQuery() != null
                ? URI.create(text.substring(0, text.indexOf('?')))
                : target;
    }

    /** Whether it is the URL of a path here: one without a host, and with a name that this system can have. */
    private static boolean isPath(URI target) {
        try {
            return Path.of(target).isAbsolute();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return false;
        }
    }

    /** Tells, when the page was read, why files that it lists are not there. */
    void warnOfInsecureFiles() {
        if (insecureFiles > 0) {
            warn(pageInWords() + " come over https, but " + insecureFiles + " of them would have to be downloaded over"
                    + " http; these are left out.");
        }
    }

    private boolean isAllowed(URI target) {
        boolean allowed = switch (scheme(target)) {
            case "https" -> HostName.find(target).isPresent();
            case "http" -> HostName.find(target).isPresent() && (!scheme(url).equals("https") || trusted.test(target));
            case "file" -> scheme(url).equals("file") && isPath(target);
            default -> false;
        };
        if (!allowed && scheme(target).equals("http")) {
            insecureFiles++;
        }
        return allowed;
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a reference is a URL that files are taken from whatever the page: tells the usual case without parsing, for there
     * are tens of thousands of files, and few are ever looked at.
     */
    static boolean isPlainHttps(Slice reference) {
        if (!reference.startsWith(HTTPS)) {
            return false;
        }
        int at = PLAIN.span(reference, HTTPS.length());
        if (at == reference.length()) {
            return true;
        }
        int path = reference.indexOf('/', HTTPS.length());
        while (path >= 0 && at > path && isEscape(reference, at)) {
            at = PLAIN.span(reference, at + ESCAPE_LENGTH);
        }
        return at == reference.length();
    }

    /** Whether an octet stands there as in {@code %2B}, as the plus sign of a local version does. */
    private static boolean isEscape(Slice reference, int at) {
        return at + ESCAPE_LENGTH <= reference.length()
                && reference.at(at) == '%'
                && HEX.span(reference.part(at + 1, at + ESCAPE_LENGTH), 0) == ESCAPE_LENGTH - 1;
    }
}
