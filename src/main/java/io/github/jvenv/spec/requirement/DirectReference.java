package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the URL of a requirement points to: the place that a distribution has to come from, instead of an index. Two are equal
 * if their parts are; {@link #isEquivalentTo} is the question whether they mean the same distribution. What they are for
 * people, {@code toString()}, shows neither a password nor a query; {@link #text()} is the whole.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/#direct-references">Direct
 *     references</a>
 */
public sealed interface DirectReference {
    /** Where it is, without a fragment, and without the name of a version control system before its scheme. */
    URI url();

    /** The directory of the distribution below what the URL points to, relative and with slashes; empty for its top. */
    Optional<String> subdirectory();

    /**
     * A wheel or the archive of a source distribution.
     *
     * @param url {@code http:}, {@code https:} or {@code file:}
     * @param hashes hexadecimal digests in lower case, by the algorithm's name as in Python's {@code hashlib}; the file has
     *     to have all of them
     */
    record Archive(URI url, SortedMap<String, String> hashes, Optional<String> subdirectory)
            implements DirectReference {
        public Archive {
            url = requireScheme(url, Set.of("http", "https", "file"));
            SortedMap<String, String> digests = new TreeMap<>();
            hashes.forEach((algorithm, digest) -> {
                if (!UrlFragment.isDigest(algorithm, digest)) {
                    throw new IllegalArgumentException("not a digest of " + algorithm + ": " + digest);
                }
                digests.put(algorithm, digest.toLowerCase(Locale.ROOT));
            });
            hashes = Collections.unmodifiableSortedMap(digests);
            requireSubdirectory(subdirectory);
        }

        /** The last part of the URL's path, decoded: the name of the file. May be empty. */
        public String filename() {
            String path = url.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Whether it is a wheel, by its name. */
        public boolean isWheel() {
            return filename().endsWith(".whl");
        }

        @Override
        public String toString() {
            return DirectReferenceText.forPeople(this);
        }
    }

    /**
     * A repository of a version control system. What fetches decides which systems it can use.
     *
     * @param vcs which one: {@code git}, {@code hg}, {@code svn} or {@code bzr}
     * @param url the repository, for example {@code ssh://git@git.example/project.git}; its path is percent-encoded, also
     *     where the scheme is {@code file}
     * @param revision a branch, tag or commit, decoded; never begins with a hyphen, which a command would take for an option
     */
    record Repository(String vcs, URI url, Optional<String> revision, Optional<String> subdirectory)
            implements DirectReference {
        public Repository {
            url = requireScheme(url, DirectReferenceParser.protocols(vcs));
            revision.flatMap(DirectReferenceParser::faultOfRevision).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            requireSubdirectory(subdirectory);
        }

        @Override
        public String toString() {
            return DirectReferenceText.forPeople(this);
        }
    }

    /**
     * A directory with a source tree.
     *
     * @param url {@code file:}, absolute
     */
    record Directory(URI url, Optional<String> subdirectory) implements DirectReference {
        public Directory {
            url = requireScheme(url, Set.of("file"));
            requireSubdirectory(subdirectory);
        }

        @Override
        public String toString() {
            return DirectReferenceText.forPeople(this);
        }
    }

    /**
     * Reads an absolute URL: {@code http:}, {@code https:}, {@code file:}, or one that begins with the name of a version
     * control system and {@code +}. A host in a {@code file:} URL, other than {@code localhost}, is that of a Windows share.
     *
     * @throws SyntaxFailure if the text is none of these
     */
    static DirectReference parse(String text) {
        return new DirectReferenceParser(text, null).parse();
    }

    /**
     * Reads a URL, which may be {@code file:} and a relative path.
     *
     * @param base the {@code file:} URL of a directory, with a slash at its end
     * @throws SyntaxFailure if the text is none
     */
    static DirectReference parse(String text, URI base) {
        return new DirectReferenceParser(text, base).parse();
    }

    /** Whether a text begins with a scheme that pip takes for the beginning of a URL. */
    static boolean isUrl(String text) {
        return UrlText.find(text)
                .filter(url -> DirectReferenceParser.isKnownScheme(url.scheme()))
                .isPresent();
    }

    /** Whether a path or URL ends as pip has the names of archives end, such as {@code .whl}, {@code .zip} or {@code .tar.gz}. */
    static boolean isArchive(String path) {
        return DirectReferenceParser.isArchive(path);
    }

    /**
     * The project that a URL names in its fragment, {@code #egg=name}.
     *
     * @throws SyntaxFailure if the fragment has something else there
     */
    static Optional<ProjectName> egg(String text) {
        return UrlText.find(text).flatMap(url -> new UrlFragment(url).egg());
    }

    /** The text of the URL as a requirement has it, secrets included; {@link #parse(String)} gives this value for it. */
    default String text() {
        return DirectReferenceText.whole(this);
    }

    /**
     * Whether the URL has something that may be a secret: a password, over the web any user name, which may be a token, or in
     * its query a parameter that is called like one. The user {@code git} is none.
     */
    default boolean mayHaveSecret() {
        return DirectReferenceText.mayHaveSecret(url());
    }

    /**
     * Whether both mean the same distribution, as pip sees it: user names and passwords aside, and the order of parameters in
     * a query.
     */
    default boolean isEquivalentTo(DirectReference other) {
        return new ReferenceIdentity(this).equals(new ReferenceIdentity(other));
    }

    private static URI requireScheme(URI url, Set<String> schemes) {
        if (url.getScheme() == null || !schemes.contains(url.getScheme()) || url.getRawFragment() != null) {
            throw new IllegalArgumentException("a URL with another scheme than " + schemes + ", or with a fragment");
        }
        return url;
    }

    private static void requireSubdirectory(Optional<String> path) {
        path.flatMap(UrlFragment::faultOfSubdirectory).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }
}
