package io.github.jvenv.spec.metadata;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a distribution was installed from, if it was not an index: the file {@code direct_url.json} (PEP 610, "Recording
 * the direct URL origin of installed distributions"). A user name and a password in the URL are gone when the value is made,
 * unless they are names of environment variables or the user {@code git}, which keeps no secret.
 */
public final class DirectUrl {
    /** What the URL points to, each with what the standard records of it. */
    public sealed interface Origin {
        /**
         * A file: a wheel, or a source distribution.
         *
         * @param hashes hexadecimal digests of the file, by the algorithm's name as in Python's {@code hashlib}
         */
        record Archive(SortedMap<String, String> hashes) implements Origin {
            public Archive {
                hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
            }
        }

        /**
         * A directory on this machine.
         *
         * @param editable whether the installation follows changes in it
         */
        record Directory(boolean editable) implements Origin {}

        /**
         * A version control repository.
         *
         * @param vcs its kind: {@code git}, {@code hg}, {@code bzr} or {@code svn}
         * @param commitId what was installed, exactly
         * @param requestedRevision the branch, tag or revision that was asked for, or an empty text
         */
        record Repository(String vcs, String commitId, String requestedRevision) implements Origin {}
    }

    private final String url;
    private final Origin origin;
    private final @Nullable String subdirectory;

    DirectUrl(String url, Origin origin, @Nullable String subdirectory) {
        this.url = UrlSecrets.stripped(url);
        this.origin = origin;
        this.subdirectory = subdirectory;
    }

    /** A URL whose content is the distribution itself. */
    public static DirectUrl of(String url, Origin origin) {
        return new DirectUrl(url, origin, null);
    }

    /** This URL, with the distribution in a directory below what it points to. */
    public DirectUrl withSubdirectory(String path) {
        return new DirectUrl(url, origin, path);
    }

    /** The value of a file with the given bytes. */
    public static DirectUrl parse(byte[] bytes) {
        return DirectUrlJson.parse(bytes);
    }

    /** The text of the file, on one line, members sorted by name. */
    public String toJson() {
        return DirectUrlJson.write(this);
    }

    /** The URL, without secrets. */
    public String url() {
        return url;
    }

    /** What the URL points to. */
    public Origin origin() {
        return origin;
    }

    /** Where the distribution lies below what the URL points to; empty if it lies at its top. */
    public Optional<String> subdirectory() {
        return Optional.ofNullable(subdirectory);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DirectUrl that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
