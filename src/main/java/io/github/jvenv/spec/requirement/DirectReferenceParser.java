package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.url.PercentCoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads direct references as pip 26.3 reads URLs. */
final class DirectReferenceParser {
    /** Version control systems, and the protocols that pip knows for each. */
    private static final Map<String, Set<String>> PROTOCOLS = Map.of(
            "git", Set.of("http", "https", "ssh", "git", "file"),
            "hg", Set.of("file", "http", "https", "ssh", "static-http"),
            "svn", Set.of("ssh", "http", "https", "svn", "file"),
            "bzr", Set.of("http", "https", "ssh", "sftp", "ftp", "lp", "file"));

    /** Ends of file names, in lower case, that pip takes for those of archives. */
    private static final Set<String> ARCHIVES = Set.of(
            ".zip",
            ".whl",
            ".tar.bz2",
            ".tbz",
            ".tar.gz",
            ".tgz",
            ".tar",
            ".tar.xz",
            ".txz",
            ".tlz",
            ".tar.lz",
            ".tar.lzma");

    private static final String EXPECTED =
            "Expected a URL that begins with http:, https:, file:, or the name of a version"
                    + " control system and its protocol, such as git+https:";

    /** User and host with a colon: what git and scp take for a place that ssh reaches. */
    private static final Pattern SHORT_SSH = Pattern.compile("[^/:\\s]+@[^/:\\s]+:");

    private final String text;
    private final @Nullable URI base;

    DirectReferenceParser(String text, @Nullable URI base) {
        this.text = text;
        this.base = base;
    }

    static Set<String> protocols(String vcs) {
        return PROTOCOLS.getOrDefault(vcs, Set.of());
    }

    static boolean isKnownScheme(String scheme) {
        int plus = scheme.indexOf('+');
        return plus < 0
                ? Set.of("http", "https", "file", "ftp").contains(scheme)
                : protocols(scheme.substring(0, plus)).contains(scheme.substring(plus + 1));
    }

    /** Whether a text ends as the names of archives do: from its last dot, or from {@code .tar} right before that. */
    static boolean isArchive(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean hidden = name.chars().limit(Math.max(dot, 0)).allMatch(c -> c == '.');
        if (dot < 0 || hidden) {
            return false;
        }
        String stem = name.substring(0, dot);
        return ARCHIVES.contains(name.substring(stem.endsWith(".tar") ? dot - ".tar".length() : dot));
    }

    /** What is wrong with a text as a revision, a sentence without its full stop. */
    static Optional<String> faultOfRevision(String revision) {
        if (revision.isEmpty()) {
            return Optional.of("Expected a revision after '@'");
        }
        if (revision.startsWith("-")) {
            return Optional.of("A revision does not begin with '-'");
        }
        return revision.chars().anyMatch(Character::isISOControl)
                ? Optional.of("A revision has no control characters")
                : Optional.empty();
    }

    DirectReference parse() {
        rejectControlCharacters();
        UrlText url = UrlText.find(text).orElseThrow(this::noUrl);
        return switch (url.scheme()) {
            case "http", "https" -> archive(withHost(url));
            case "file" -> local(absolute(url).withoutQuery());
            default -> repository(url);
        };
    }

    private SyntaxFailure noUrl() {
        return SHORT_SSH.matcher(text).lookingAt()
                ? new SyntaxFailure(
                        "Expected a URL, such as git+ssh://git@host/path, in place of the short form for ssh",
                        text,
                        0,
                        text.indexOf(':') + 1)
                : new SyntaxFailure(EXPECTED, text, 0, 0);
    }

    private void rejectControlCharacters() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new SyntaxFailure("A URL has no control characters", text, i, i + 1);
            }
        }
    }

    private DirectReference archive(UrlText url) {
        UrlFragment fragment = new UrlFragment(url);
        fragment.egg();
        return new DirectReference.Archive(url.toUri(), fragment.hashes(), fragment.subdirectory());
    }

    private DirectReference local(UrlText url) {
        if (isArchive(PercentCoding.decode(url.path()))) {
            return archive(url);
        }
        UrlFragment fragment = new UrlFragment(url);
        fragment.egg();
        return new DirectReference.Directory(url.toUri(), fragment.subdirectory());
    }

    private DirectReference repository(UrlText url) {
        int plus = url.scheme().indexOf('+');
        if (plus < 0 || !isKnownScheme(url.scheme())) {
            throw new SyntaxFailure(EXPECTED, text, 0, url.scheme().length() + 1);
        }
        UrlText plain = url.withScheme(url.scheme().substring(plus + 1));
        int at = plain.path().lastIndexOf('@');
        Optional<String> revision = at < 0
                ? Optional.empty()
                : Optional.of(PercentCoding.decode(plain.path().substring(at + 1)));
        revision.flatMap(DirectReferenceParser::faultOfRevision).ifPresent(fault -> {
            int start = url.pathStart() + at + 1;
            throw new SyntaxFailure(
                    fault, text, start, url.pathStart() + plain.path().length());
        });
        UrlText repository = at < 0 ? plain : plain.withPath(plain.path().substring(0, at));
        UrlText located = repository.scheme().equals("file") ? absolute(repository) : withHost(repository);
        UrlFragment fragment = new UrlFragment(url);
        fragment.egg();
        return new DirectReference.Repository(
                url.scheme().substring(0, plus), located.toUri(), revision, fragment.subdirectory());
    }

    private UrlText withHost(UrlText url) {
        String authority = url.authority();
        // Launchpad's own scheme has names in place of hosts.
        boolean without = authority == null
                || authority.substring(authority.lastIndexOf('@') + 1).isEmpty();
        if (without && !url.scheme().equals("lp")) {
            int colon = text.indexOf(':') + 1;
            throw new SyntaxFailure(
                    "Expected '//' and a host after '" + text.substring(0, colon) + "'", text, colon, colon);
        }
        return url;
    }

    /** A file's URL with an absolute path, and without the host that every machine has for itself. */
    private UrlText absolute(UrlText url) {
        String authority = url.authority();
        UrlText local = authority == null || authority.equalsIgnoreCase("localhost") ? url.withAuthority("") : url;
        if (url.path().startsWith("/")) {
            return local.withPath(withoutDots(url.path()));
        }
        if (base == null
                || (authority != null && !authority.isEmpty())
                || url.path().isEmpty()) {
            int colon = text.indexOf(':') + 1;
            throw new SyntaxFailure(
                    "Expected an absolute path after 'file:', such as file:///directory/project",
                    text,
                    colon,
                    text.length());
        }
        return local.withPath(withoutDots(base.getRawPath() + url.path()));
    }

    /** The same path without {@code .} and {@code ..}; what would climb above the root stays at the root. */
    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            if (segment.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.add(segment);
            }
        }
        return "/" + String.join("/", kept);
    }
}
